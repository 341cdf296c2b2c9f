import type { ServerResponse } from 'node:http'
import type { Clock, LatencyGate } from '../contracts'

/** What is sent of an answer, once it is clear. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A request over HTTP and its answer, with the latency of their ways. */
export class DelayedExchange {
  constructor(
    private readonly response: ServerResponse,
    private readonly clock: Clock,
    private readonly latency: LatencyGate,
  ) {}

  /** Runs `serve` when the request has come, and sends what it comes to; a failure ends the connection. */
  answer(serve: () => Promise<Answer>, failed: (cause: unknown) => void): void {
    this.later(() => {
      serve().then(
        ({ status, headers, body }) => this.later(() => this.response.writeHead(status, headers).end(body)),
        (cause: unknown) => {
          failed(cause)
          this.response.destroy()
        },
      )
    })
  }

  private later(task: () => void): void {
    const delay = this.latency.delay('rtc')
    if (delay <= 0) task()
    else this.clock.after(delay, task)
  }
}
