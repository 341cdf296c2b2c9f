import type { Claims } from '../claims'
import type { Clock, Dispose } from '../ports'
import { attempt } from './attempt'

/** What is held is named so among everything else that the site holds. */
const PREFIX = 'taro-nertc-call.page.'

/** How long a page that is just going may hold its name yet, in ms: one that is loaded again asks for its own. */
const GOING = 2_000
/** How long a live page may take to say that it holds a name, in ms. */
const ANSWER_WAIT = 500

/** What of a page tells it from another. Both are missing in older browsers, and locks on a page that is not secure. */
export interface ClaimingPage {
  readonly navigator: { readonly locks?: Pick<LockManager, 'request'> }
  readonly BroadcastChannel?: typeof BroadcastChannel
  readonly AbortController?: typeof AbortController
}

/**
 * Which page with the same `sessionStorage` is the one that wrote it: `window.open` and "duplicate tab" copy it. A live page
 * holds a lock (Web Locks, https://www.w3.org/TR/web-locks/), which the browser takes from one that goes, however it goes.
 * Without locks it answers when it is asked. Where a browser has neither, no page is known to be a copy.
 */
export function createWebClaims(
  page: ClaimingPage,
  clock: Pick<Clock, 'after'>,
  newName: () => string,
): Claims {
  const disposers = new Set<Dispose>()

  function keep(release: Dispose): Dispose {
    const dispose = () => {
      if (disposers.delete(dispose)) release()
    }
    disposers.add(dispose)
    return dispose
  }

  function hold(name: string): void {
    const { locks } = page.navigator
    if (locks === undefined) keep(answerFor(page, name))
    // Refused only where the page is going, or may lock nothing.
    else lock(locks, name).catch(() => undefined)
  }

  /** Holds a lock, once it is to be had, until disposed. */
  function lock(locks: Pick<LockManager, 'request'>, name: string, signal?: AbortSignal): Promise<void> {
    return new Promise((held, refused) => {
      const whileHeld = () =>
        new Promise<void>((release) => {
          keep(release)
          held()
        })
      locks.request(PREFIX + name, { ...(signal && { signal }) }, whileHeld).catch(refused)
    })
  }

  async function inheritLock(locks: Pick<LockManager, 'request'>, name: string): Promise<boolean> {
    const patience = page.AbortController && new page.AbortController()
    const stop = clock.after(GOING, () => patience?.abort())
    try {
      await lock(locks, name, patience?.signal)
      return true
    } catch {
      return false
    } finally {
      stop()
    }
  }

  async function inheritByAsking(name: string): Promise<boolean> {
    if (await isAnsweredFor(page, name, clock)) return false
    hold(name)
    return true
  }

  return {
    hold() {
      const name = newName()
      hold(name)
      return name
    },
    inherit(name) {
      const { locks } = page.navigator
      return locks === undefined ? inheritByAsking(name) : inheritLock(locks, name)
    },
    isCertain: page.navigator.locks !== undefined,
    dispose: () => disposers.forEach((dispose) => dispose()),
  }
}

/** Says of a name that it is held, whenever another page asks. */
function answerFor(page: ClaimingPage, name: string): Dispose {
  const channel = open(page, name)
  if (channel === undefined) return () => undefined
  channel.onmessage = ({ data }) => {
    if (data === 'asked') channel.postMessage('held')
  }
  return () => channel.close()
}

/** Asks all other pages whether one of them holds a name. */
function isAnsweredFor(page: ClaimingPage, name: string, clock: Pick<Clock, 'after'>): Promise<boolean> {
  const channel = open(page, name)
  if (channel === undefined) return Promise.resolve(false)
  return new Promise<boolean>((resolve) => {
    const stop = clock.after(ANSWER_WAIT, () => resolve(false))
    channel.onmessage = ({ data }) => {
      if (data !== 'held') return
      stop()
      resolve(true)
    }
    channel.postMessage('asked')
  }).finally(() => channel.close())
}

function open({ BroadcastChannel: Channel }: ClaimingPage, name: string): BroadcastChannel | undefined {
  // Refused where the page may keep nothing, as in a frame without an origin.
  return Channel === undefined ? undefined : attempt(() => new Channel(PREFIX + name))
}
