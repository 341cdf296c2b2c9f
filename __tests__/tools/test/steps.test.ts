import { ListrLogger, type ListrLogLevels } from 'listr2'
import { runStages, summaryOf, TestsFailed, type TestStep } from '../../../tools/test/steps'

/** Keeps the lines that go to a log. */
class Lines extends ListrLogger<ListrLogLevels> {
  readonly said: string[] = []

  constructor() {
    super({ useIcons: false })
  }

  override log(level: ListrLogLevels, message: string): void {
    this.said.push(`${level} ${message}`)
  }
}

const lastLineOf = (summary: string) => summary.split('\n').at(-1)

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
    const log = new Lines()
    await runStages([[[step('types')]], [[step('tests'), step('calls')]]], log)
    expect(log.said).toEqual(
      ['types', 'tests', 'calls'].flatMap((name) => [`STARTED ${name}`, `COMPLETED ${name}`]),
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
    await runStages(
      [
        [[noting('types', types)], [noting('build'), step('last', async () => finishTypes())]],
        [[noting('calls')]],
      ],
      new Lines(),
    )
    expect(ran).toEqual(['build', 'types', 'calls'])
  })

  test('begin no other once one has failed, and count what passed and failed', async () => {
    const never = jest.fn()
    const log = new Lines()
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
      log,
    )
    expect(never).not.toHaveBeenCalled()
    expect(log.said.slice(-2)).toEqual(['STARTED calls', 'FAILED calls'])
    expect(outcome.failures).toMatchObject([{ name: 'calls' }])
    expect(lastLineOf(summaryOf(outcome))).toBe('43 passed, 2 failed')
  })

  test('run to their end where one beside them has failed', async () => {
    const never = jest.fn()
    let fail: () => void = () => undefined
    const failed = new Promise<void>((_, reject) => (fail = () => reject(new Error('TS2322'))))
    const build = step('build', async () => {
      fail()
      await expect(failed).rejects.toThrow('TS2322')
      await new Promise((resolve) => setImmediate(resolve))
      return { passed: 4, failed: 0 }
    })
    const outcome = await runStages(
      [[[step('types', () => failed)], [build, step('never', never)]]],
      new Lines(),
    )
    expect(never).not.toHaveBeenCalled()
    expect(outcome.done).toMatchObject([{ name: 'build' }])
    expect(lastLineOf(summaryOf(outcome))).toBe('4 passed, 1 failed')
  })

  test('of two lanes may both fail, and both are told with their reasons', async () => {
    const outcome = await runStages(
      [[[failing('types', new Error('TS2322'))], [failing('build', new Error('no module'))]]],
      new Lines(),
    )
    expect(outcome.failures.map(({ name }) => name)).toEqual(['types', 'build'])
    const summary = summaryOf(outcome)
    expect(summary).toContain('types: TS2322\n')
    expect(summary).toContain('build: no module\n')
    // A failure that is no test of its own, such as a type error, counts as one.
    expect(lastLineOf(summary)).toBe('0 passed, 2 failed')
  })

  describe('that take their time', () => {
    beforeEach(() => jest.useFakeTimers())
    afterEach(() => jest.useRealTimers())

    test('say from time to time that they are under way, and how long they took', async () => {
      const log = new Lines()
      let finish: () => void = () => undefined
      const slow = step('slow', () => new Promise<void>((resolve) => (finish = resolve)))
      const running = runStages([[[slow], [step('quick')]]], log)
      await jest.advanceTimersByTimeAsync(32_500)
      expect(log.said.filter((line) => line.startsWith('OUTPUT'))).toEqual([
        'OUTPUT slow, 15.0 s …',
        'OUTPUT slow, 30.0 s …',
      ])
      finish()
      expect(summaryOf(await running)).toMatch(/^ {2}quick +0\.0 s\n {2}slow +32\.5 s$/m)
      expect(jest.getTimerCount()).toBe(0)
    })

    test('show what they do meanwhile', async () => {
      const log = new Lines()
      await runStages([[[step('calls', async (show) => show('PASS video.test.ts'))]]], log)
      expect(log.said).toEqual(['STARTED calls', 'OUTPUT PASS video.test.ts', 'COMPLETED calls'])
    })
  })
})
