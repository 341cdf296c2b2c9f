import type { NertcClient } from './sdk'

const LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const

/**
 * Lets a client write no log, and keep nothing for its sake (read in SDK 5.8.34). What it writes is shown to nobody
 * (`Logger.NONE`), and is made up all the same, with copies of all that it would show. And a list of watermarks that the SDK
 * never shortens holds the logs of each stream's players; these, for the names that they would write, hold the players, and
 * those the streams with all that a call made.
 */
export function silenceLog(client: NertcClient): void {
  const log = client.adapterRef?.logger
  if (log === undefined) return
  for (const level of LEVELS) log[level] = () => undefined
  log.getChild = () => log
}
