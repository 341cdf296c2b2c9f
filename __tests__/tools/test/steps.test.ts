import { ListrLogger, type ListrLogLevels } from 'listr2'
import { runSteps, summaryOf, TestsFailed, type TestStep } from '../../../tools/test/steps'

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

/** A step that runs until it is told, and notes that it has begun. */
class HeldStep implements TestStep {
  began = false
  begin: () => void = () => undefined
  readonly begins = new Promise<void>((resolve) => (this.begin = resolve))
  end: () => void = () => undefined
  private readonly ended = new Promise<void>((resolve) => (this.end = resolve))

  constructor(
    readonly name: string,
    readonly after: readonly string[] = [],
  ) {}

  run(): Promise<void> {
    this.began = true
    this.begin()
    return this.ended
  }
}

/** Until nothing more comes of what has happened so far. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

const quietly = (atOnce: number) => ({ atOnce, logger: new Lines() })

describe('the steps of npm test', () => {
  test('run in their order, each announced', async () => {
    const logger = new Lines()
    await runSteps([step('types'), step('tests'), step('calls')], { atOnce: 1, logger })
    expect(logger.said).toEqual(
      ['types', 'tests', 'calls'].flatMap((name) => [`STARTED ${name}`, `COMPLETED ${name}`]),
    )
  })

  test('run so many at once, and the next begins where one has ended', async () => {
    const steps = [new HeldStep('types'), new HeldStep('build'), new HeldStep('tests')] as const
    const running = runSteps(steps, quietly(2))
    await Promise.all([steps[0].begins, steps[1].begins, settled()])
    expect(steps[2].began).toBe(false)
    steps[1].end()
    await steps[2].begins
    steps.forEach(({ end }) => end())
    expect((await running).done.map(({ name }) => name)).toEqual(['build', 'types', 'tests'])
  })

  test('wait for those that they need, if those run', async () => {
    const steps = [new HeldStep('build'), new HeldStep('calls', ['build', 'not chosen'])] as const
    const running = runSteps(steps, quietly(2))
    await Promise.all([steps[0].begins, settled()])
    expect(steps[1].began).toBe(false)
    steps[0].end()
    await steps[1].begins
    steps[1].end()
    expect((await running).done).toHaveLength(2)
  })

  test('cannot need one that comes later, for which they would wait for ever', async () => {
    const steps = [new HeldStep('calls', ['build']), new HeldStep('build')]
    await expect(runSteps(steps, quietly(1))).rejects.toThrow('"calls" needs "build", which comes later')
  })

  test('say at once why one has failed, where the others go on', async () => {
    const logger = new Lines()
    const steps = [failing('types', new Error('no such type')), step('tests')]
    await runSteps(steps, { atOnce: 1, goOn: true, logger })
    expect(logger.said.join(', ')).toMatch(/OUTPUT no such type.*FAILED types.*STARTED tests/)
  })

  test('begin no other once one has failed, and count what passed and failed', async () => {
    const never = jest.fn()
    const logger = new Lines()
    const outcome = await runSteps(
      [
        step('units', async () => ({ passed: 40, failed: 0 })),
        failing('calls', new TestsFailed('2 of 5 failed', { passed: 3, failed: 2 })),
        step('never', never),
        step('nor this', never),
      ],
      { atOnce: 1, logger },
    )
    expect(never).not.toHaveBeenCalled()
    expect(logger.said.slice(-2)).toEqual(['STARTED calls', 'FAILED calls'])
    expect(outcome.failures).toMatchObject([{ name: 'calls' }])
    expect(lastLineOf(summaryOf(outcome))).toBe('43 passed, 2 failed')
  })

  test('do not begin where one that they have waited for fails', async () => {
    const never = jest.fn()
    const steps = [failing('build', new Error('no module')), { ...step('calls', never), after: ['build'] }]
    const outcome = await runSteps(steps, quietly(2))
    expect(never).not.toHaveBeenCalled()
    expect(lastLineOf(summaryOf(outcome))).toBe('0 passed, 1 failed')
  })

  test('are all run in a full run, whatever has failed before, and each failure is told', async () => {
    const outcome = await runSteps(
      [
        failing('calls', new TestsFailed('1 of 5 failed', { passed: 4, failed: 1 })),
        { ...step('attacks', async () => ({ passed: 7, failed: 0 })), after: ['calls'] },
        failing('lint', new Error('one warning')),
      ],
      { ...quietly(1), goOn: true },
    )
    expect(outcome.failures.map(({ name }) => name)).toEqual(['calls', 'lint'])
    expect(outcome.done.map(({ name }) => name)).toEqual(['attacks'])
    expect(lastLineOf(summaryOf(outcome))).toBe('11 passed, 2 failed')
  })

  test('run to their end where one beside them has failed', async () => {
    const never = jest.fn()
    let fail: () => void = () => undefined
    const failed = new Promise<void>((_, reject) => (fail = () => reject(new Error('TS2322'))))
    const build = step('build', async () => {
      fail()
      await expect(failed).rejects.toThrow('TS2322')
      await settled()
      return { passed: 4, failed: 0 }
    })
    const outcome = await runSteps([step('types', () => failed), build, step('never', never)], quietly(2))
    expect(never).not.toHaveBeenCalled()
    expect(outcome.done).toMatchObject([{ name: 'build' }])
    expect(lastLineOf(summaryOf(outcome))).toBe('4 passed, 1 failed')
  })

  test('may both fail that run at once, and both are told with their reasons', async () => {
    const outcome = await runSteps(
      [failing('types', new Error('TS2322')), failing('build', new Error('no module'))],
      quietly(2),
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
      const logger = new Lines()
      let finish: () => void = () => undefined
      const slow = step('slow', () => new Promise<void>((resolve) => (finish = resolve)))
      const running = runSteps([slow, step('quick')], { atOnce: 2, logger })
      await jest.advanceTimersByTimeAsync(32_500)
      expect(logger.said.filter((line) => line.startsWith('OUTPUT'))).toEqual([
        'OUTPUT slow, 15.0 s …',
        'OUTPUT slow, 30.0 s …',
      ])
      finish()
      expect(summaryOf(await running)).toMatch(/^ {2}quick +0\.0 s\n {2}slow +32\.5 s$/m)
      expect(jest.getTimerCount()).toBe(0)
    })

    test('show what they do meanwhile', async () => {
      const logger = new Lines()
      await runSteps([step('calls', async (show) => show('PASS video.test.ts'))], { atOnce: 1, logger })
      expect(logger.said).toEqual(['STARTED calls', 'OUTPUT PASS video.test.ts', 'COMPLETED calls'])
    })
  })
})
