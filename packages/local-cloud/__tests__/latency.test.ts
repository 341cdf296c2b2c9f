import { DelayLine, Latency } from '../src/latency'
import { ManualClock } from './rtc/ManualClock'

describe('latency', () => {
  test('is what the cloud was started with until somebody sets it, for one half or both', () => {
    const latency = new Latency(20)
    expect([latency.delay('im'), latency.delay('rtc')]).toEqual([20, 20])
    latency.set({ ms: 50, on: 'im' })
    expect([latency.delay('im'), latency.delay('rtc')]).toEqual([50, 20])
    latency.set({ ms: 70, on: 'rtc' })
    expect([latency.delay('im'), latency.delay('rtc')]).toEqual([50, 70])
    latency.set({ ms: 0, on: 'all' })
    expect([latency.delay('im'), latency.delay('rtc')]).toEqual([0, 0])
    latency.set({ ms: 30 })
    expect([latency.delay('im'), latency.delay('rtc')]).toEqual([30, 30])
    latency.reset()
    expect([latency.delay('im'), latency.delay('rtc')]).toEqual([20, 20])
  })

  test('jitter comes on top, and goes with the next setting', () => {
    const dice = [0, 0.5, 0.999, 0.999]
    const latency = new Latency(0, () => dice.shift() ?? 0)
    latency.set({ ms: 100, jitterMs: 40 })
    expect([latency.delay('im'), latency.delay('im'), latency.delay('rtc')]).toEqual([100, 120, 139])
    latency.set({ ms: 100 })
    expect(latency.delay('im')).toBe(100)
  })
})

describe('a delay line', () => {
  let clock: ManualClock
  let done: string[]
  beforeEach(() => {
    clock = new ManualClock()
    done = []
  })
  const lineOf = (...delays: number[]) => new DelayLine(clock, () => delays.shift() ?? 0)
  const task = (name: string) => () => {
    done.push(name)
  }

  test('runs at once what takes no time', () => {
    lineOf().push(task('a'))
    expect(done).toEqual(['a'])
    expect(clock.waiting).toBe(0)
  })

  test('runs each task after its delay', () => {
    const line = lineOf(10, 10)
    line.push(task('a'))
    clock.pass(5)
    line.push(task('b'))
    clock.pass(4)
    expect(done).toEqual([])
    clock.pass(1)
    expect(done).toEqual(['a'])
    clock.pass(5)
    expect(done).toEqual(['a', 'b'])
    expect(clock.waiting).toBe(0)
  })

  test('a quick task waits for a slow one before it', () => {
    const line = lineOf(50, 0, 10)
    for (const name of ['slow', 'at once', 'quick']) line.push(task(name))
    clock.pass(49)
    expect(done).toEqual([])
    clock.pass(1)
    expect(done).toEqual(['slow', 'at once', 'quick'])
  })

  test('what a task pushes comes behind those who wait, and leaves one timer', () => {
    const line = lineOf(10, 20, 0)
    line.push(() => {
      done.push('a')
      line.push(task('from a'))
    })
    line.push(task('b'))
    clock.pass(10)
    expect(done).toEqual(['a'])
    expect(clock.waiting).toBe(1)
    clock.pass(10)
    expect(done).toEqual(['a', 'b', 'from a'])
    expect(clock.waiting).toBe(0)
  })

  test('forgets all when it is closed, also by one of its tasks', () => {
    const line = lineOf(10, 10)
    line.push(() => line.close())
    line.push(task('b'))
    clock.pass(100)
    line.push(task('c'))
    expect(done).toEqual([])
    expect(clock.waiting).toBe(0)
  })
})
