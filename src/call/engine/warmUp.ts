import type { Clock, Dispose } from '../platform/ports'
import type { Log } from './log'

/** How long after a login call page and media SDK are loaded ahead of need, in ms. */
const WARM_UP_AFTER = 1_500

/** What is fetched ahead of the first call. */
export interface Fetched {
  /** What a push says. */
  readonly pushes: { prepare(): void }
  /** What rings and shows. */
  readonly feedback: { prepare(): Promise<void> }
  /** What media takes. */
  readonly rooms: { prepare(): Promise<unknown> }
}

/** What is done ahead of the first call. */
export interface WarmUp {
  /** Somebody has logged in. */
  begin(): void
  /** Nothing more is fetched. */
  dispose(): void
}

/**
 * Fetches what a call takes, once, some time after the first login: the first call should not wait for a megabyte of SDK,
 * nor the first page for a call that may never come.
 */
export function createWarmUp(
  { pushes, feedback, rooms }: Fetched,
  clock: Pick<Clock, 'after'>,
  log: Log,
): WarmUp {
  let stop: Dispose | null = null
  return {
    begin() {
      stop ??= clock.after(WARM_UP_AFTER, () => {
        pushes.prepare()
        // What rings and shows first: it is small, and comes before media.
        feedback
          .prepare()
          .catch((thrown: unknown) => log('debug', 'no call page yet', thrown))
          .then(() => rooms.prepare())
          .catch((thrown: unknown) => log('debug', 'no media SDK yet', thrown))
      })
    },
    dispose: () => stop?.(),
  }
}
