import type { Clock, Dispose } from '../platform/ports'
import type { Log } from './log'
import type { Dispatch } from './mediaRooms'

/** Whether an account may ring on this device: yes unless the answer is false. */
export type MayRing = (userId: string) => boolean | Promise<boolean>

/** How long the app may take to say who may ring, in ms. */
const ANSWER_WAIT = 1_000

/** Asks the app who may ring, and has an answer to each question within a second. */
export class RingGate {
  private readonly waiting = new Set<Dispose>()

  constructor(
    private readonly mayRing: MayRing,
    private readonly clock: Pick<Clock, 'after'>,
    private readonly dispatch: Dispatch,
    private readonly log: Log,
  ) {}

  /** Asks about one invite. An app that fails to answer loses no call: then it rings. */
  ask(requestId: string, userId: string): void {
    const answer = (mayRing: boolean) => {
      if (!this.waiting.delete(stopTimer)) return
      stopTimer()
      this.dispatch({ type: 'app.ringJudged', requestId, mayRing })
    }
    const fail = (detail: string, thrown?: unknown) => {
      if (this.waiting.has(stopTimer)) this.log('error', `mayRing ${detail}: the call rings`, thrown)
      answer(true)
    }
    const stopTimer = this.clock.after(ANSWER_WAIT, () => fail('gave no answer within a second'))
    this.waiting.add(stopTimer)
    try {
      const said = this.mayRing(userId)
      // What apps in plain JavaScript give back besides is no refusal.
      if (typeof said === 'object' && said !== null) {
        said.then(
          (late) => answer(late !== false),
          (thrown: unknown) => fail('failed', thrown),
        )
      } else answer(said !== false)
    } catch (thrown) {
      fail('failed', thrown)
    }
  }

  /** Nobody waits for an answer any more. */
  dispose(): void {
    this.waiting.forEach((stopTimer) => stopTimer())
    this.waiting.clear()
  }
}
