import { createCallPages } from '../../../../src/call/platform/host/callPages'
import { slideOf } from '../../../../src/call/platform/host/webSlide'
import { FakeClock } from '../../engine/fakes/fakeClock'
import { FakePages } from './FakePages'

const CALL = '/call/pages/call/index'

it.each([
  [undefined, 350],
  [{}, 350],
  [{ animation: true }, 350],
  [{ animation: false }, 0],
  [{ animation: { duration: 800, delay: 100 } }, 900],
  [{ animation: { duration: 800 } }, 800],
] as const)('pages of an app with %j slide for %i ms', (config, ms) => {
  expect(slideOf(config)).toBe(ms)
})

it('a call page closes no sooner than the page below is as hidden as it will be', async () => {
  const clock = new FakeClock()
  const pages = new FakePages()
  const call = createCallPages(pages, clock)
  pages.settles = 350
  await call.open(CALL, 'none')
  const closed = call.close(CALL)
  await clock.advance(349)
  expect(pages.moves).toEqual([`navigateTo ${CALL}`])
  await clock.advance(1)
  await closed
  expect(pages.moves).toEqual([`navigateTo ${CALL}`, 'navigateBack 1'])
})
