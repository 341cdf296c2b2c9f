import type { ServerResponse } from 'node:http'
import { Latency } from '../../src/latency'
import { DelayedExchange } from '../../src/rtc/DelayedExchange'
import { ManualClock } from './ManualClock'

/** What became of a response. */
class FakeResponse {
  readonly done: unknown[] = []
  writeHead(status: number): this {
    this.done.push(status)
    return this
  }
  end(body?: string): this {
    this.done.push(body)
    return this
  }
  destroy(): void {
    this.done.push('destroyed')
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('a request over HTTP', () => {
  const clock = new ManualClock()
  const latency = new Latency()
  let response: FakeResponse
  let served: number
  let failures: unknown[]
  beforeEach(() => {
    latency.reset()
    response = new FakeResponse()
    served = 0
    failures = []
  })

  function ask(serve = async () => ({ status: 200, body: 'done' })): void {
    // An exchange writes a head, ends, and destroys; nothing else is asked of it.
    const exchange = new DelayedExchange(response as unknown as ServerResponse, clock, latency)
    exchange.answer(
      () => {
        served += 1
        return serve()
      },
      (cause) => failures.push(cause),
    )
  }

  it('is answered at once where nothing takes time', async () => {
    ask()
    await settle()
    expect(response.done).toEqual([200, 'done'])
    expect(clock.waiting).toBe(0)
  })

  it('takes the latency on its way here, and its answer on the way back', async () => {
    latency.set({ ms: 100, on: 'rtc' })
    ask()
    clock.pass(99)
    expect(served).toBe(0)
    clock.pass(1)
    expect(served).toBe(1)
    await settle()
    clock.pass(99)
    expect(response.done).toEqual([])
    clock.pass(1)
    expect(response.done).toEqual([200, 'done'])
  })

  it('that cannot be served breaks off, and says why', async () => {
    ask(() => Promise.reject(new Error('too long')))
    await settle()
    expect(response.done).toEqual(['destroyed'])
    expect(failures).toEqual([new Error('too long')])
  })
})
