const RETRIES = 3
const RETRY_AFTER_MS = 1_000

/** What connecting consists of, and whom to tell how it goes. */
export interface ReconnectSteps {
  /** Connects once; resolves when media can flow. */
  connect(): Promise<void>
  /** Before each further attempt. */
  retrying(): void
  /** After the last attempt has failed. */
  gaveUp(): void
  /** Whether there is still any use in it; asked before each attempt, and when a pause is over. */
  isWanted(): boolean
}

/**
 * Connects, and tries again for a while.
 * @claim weapp | A lost stream is tried three times before -1307 or -2301. The number is Tencent's for its live SDK; the pauses between are assumed. | https://cloud.tencent.com/document/product/454/7937
 */
export async function connectPatiently(steps: ReconnectSteps): Promise<void> {
  for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
    if (!steps.isWanted()) return
    if (attempt > 0) {
      steps.retrying()
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
      if (!steps.isWanted()) return
    }
    try {
      await steps.connect()
      return
    } catch (error) {
      // What it was is in the log; what follows from it is said by the codes.
      console.info(String(error))
    }
  }
  if (steps.isWanted()) steps.gaveUp()
}
