import { runSteps, summaryOf, TestsFailed, type TestStep } from '../../../tools/test/steps'

const silent = () => undefined

function step(name: string, run: TestStep['run']): TestStep {
  return { name, run }
}

describe('the steps of npm test', () => {
  test('run in order, each announced', async () => {
    const said: string[] = []
    const ran: string[] = []
    const steps = ['types', 'tests'].map((name) => step(name, async () => void ran.push(name)))
    await runSteps(steps, (line) => said.push(line.trim()))
    expect(ran).toEqual(['types', 'tests'])
    expect(said).toEqual(['[1/2] types', '[2/2] tests'])
  })

  test('end with the first that fails, and count what passed and failed', async () => {
    const never = jest.fn()
    const outcome = await runSteps(
      [
        step('units', async () => ({ passed: 40, failed: 0 })),
        step('calls', async () => {
          throw new TestsFailed('2 of 5 failed', { passed: 3, failed: 2 })
        }),
        step('never', async () => never()),
      ],
      silent,
    )
    expect(never).not.toHaveBeenCalled()
    expect(outcome.failure).toMatchObject({ name: 'calls' })
    expect(summaryOf(outcome).split('\n').at(-1)).toBe('43 passed, 2 failed')
  })

  test('count a failure that is no test of its own, such as a type error, as one', async () => {
    const outcome = await runSteps(
      [
        step('types', async () => {
          throw new Error('TS2322')
        }),
      ],
      silent,
    )
    expect(summaryOf(outcome).split('\n').at(-1)).toBe('0 passed, 1 failed')
  })

  test('say how long each took', async () => {
    let time = 0
    const outcome = await runSteps([step('slow', async () => void (time += 2_500))], silent, () => time)
    expect(summaryOf(outcome)).toContain('2.5 s')
  })
})
