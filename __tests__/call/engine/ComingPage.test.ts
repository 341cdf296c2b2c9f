import { ComingPage } from '../../../src/call/engine/ComingPage'
import { FakeClock } from './fakes/fakeClock'

function setUp() {
  const clock = new FakeClock()
  const told = jest.fn()
  return { clock, told, page: new ComingPage(clock, told) }
}

describe('a call page that was asked for', () => {
  it('is on its way until it is there, which is told once', () => {
    const { page, told } = setUp()
    expect(page.isComing).toBe(false)
    page.begin()
    expect(page.isComing).toBe(true)
    page.end()
    page.end()
    expect([page.isComing, told.mock.calls.length]).toEqual([false, 1])
  })

  it('is waited for no longer than 400 ms', async () => {
    const { clock, page, told } = setUp()
    page.begin()
    await clock.advance(399)
    expect(page.isComing).toBe(true)
    await clock.advance(1)
    expect([page.isComing, told.mock.calls.length]).toEqual([false, 1])
  })

  it('that is asked for again is waited for anew, and nobody is told in between', async () => {
    const { clock, page, told } = setUp()
    page.begin()
    await clock.advance(300)
    page.begin()
    await clock.advance(300)
    expect([page.isComing, told.mock.calls.length]).toEqual([true, 0])
  })

  it('is waited for by what need not be now, which has its turn when nothing is on its way', () => {
    const { page } = setUp()
    const done: string[] = []
    page.whenThere(() => done.push('at once'))
    page.begin()
    page.whenThere(() => done.push('after it'))
    expect(done).toEqual(['at once'])
    page.end()
    page.begin()
    page.end()
    expect(done).toEqual(['at once', 'after it'])
  })
})
