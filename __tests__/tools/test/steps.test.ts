import { runStages, summaryOf, TestsFailed, type TestStep } from '../../../tools/test/steps'

const silent = { say: () => undefined }

function step(name: string, run: TestStep['run'] = async () => undefined): TestStep {
  return { name, run }
}

function failing(name: string, error: Error): TestStep {
  return step(name, async () => {
    throw error
  })
}

describe('the steps of npm test', () => {
  test('run stage after stage, each announced', async () => {
    const said: string[] = []
    await runStages([[[step('types')]], [[step('tests')]]], { say: (line) => said.push(line.trim()) })
    expect(said).toEqual(
      ['[1/2] types …', 'types: fine, 0.0 s', '[2/2] tests …', 'tests: fine, 0.0 s'].map((line) =>
        expect.stringMatching(line.replace(/[[\]/]/g, '.').replace(/\d\.\d/, '\\d.\\d')),
      ),
    )
  })

  test('run side by side in lanes, and a stage waits for all of them', async () => {
    const ran: string[] = []
    let finishTypes: () => void = () => undefined
    const types = new Promise<void>((resolve) => (finishTypes = resolve))
    const noting = (name: string, until: Promise<void> = Promise.resolve()) =>
      step(name, async () => {
        await until
        ran.push(name)
      })
    const running = runStages(
      [
        [[noting('types', types)], [noting('build'), step('last', async () => finishTypes())]],
        [[noting('calls')]],
      ],
      silent,
    )
    await running
    expect(ran).toEqual(['build', 'types', 'calls'])
  })

  test('begin no other once one has failed, and count what passed and failed', async () => {
    const never = jest.fn()
    const outcome = await runStages(
      [
        [[step('units', async () => ({ passed: 40, failed: 0 }))]],
        [
          [
            failing('calls', new TestsFailed('2 of 5 failed', { passed: 3, failed: 2 })),
            step('never', never),
          ],
        ],
        [[step('never', never)]],
      ],
      silent,
    )
    expect(never).not.toHaveBeenCalled()
    expect(outcome.failures).toMatchObject([{ name: 'calls' }])
    expect(summaryOf(outcome).split('\n').at(-1)).toBe('43 passed, 2 failed')
  })

  test('count a failure that is no test of its own, such as a type error, as one', async () => {
    const outcome = await runStages([[[failing('types', new Error('TS2322'))]]], silent)
    expect(summaryOf(outcome).split('\n').at(-1)).toBe('0 passed, 1 failed')
  })

  test('of two lanes may both fail, and both are told', async () => {
    const outcome = await runStages(
      [[[failing('types', new Error('TS2322'))], [failing('build', new Error('no module'))]]],
      silent,
    )
    expect(outcome.failures.map(({ name }) => name)).toEqual(['types', 'build'])
    expect(summaryOf(outcome).split('\n').at(-1)).toBe('0 passed, 2 failed')
  })

  test('say how long each took, and meanwhile what is under way', async () => {
    let time = 0
    const said: string[] = []
    let tell: () => void = () => undefined
    const slow = step('slow', async () => {
      time += 2_500
      tell()
    })
    const outcome = await runStages([[[slow]]], {
      say: (line) => said.push(line),
      now: () => time,
      beat(told) {
        tell = told
        return () => undefined
      },
    })
    expect(said).toContain('  … slow 2.5 s')
    expect(summaryOf(outcome)).toContain('2.5 s')
  })
})
