/**
 * An account as everything in here has it, so that two of them are compared as they are. Yunxin's documents say that
 * accounts do not distinguish case and are kept in lower case: the service tells of `bob`, whoever was dialled as `Bob`.
 * @param given - as an app, an SDK or the wire has it
 */
export function accountOf(given: string): string {
  return given.toLowerCase()
}
