/** The answers' codes, as the SDK shows them. */
export const CODE = {
  ok: 200,
  notLoggedIn: 403,
  notFound: 404,
  badParameter: 414,
  multiLoginForbidden: 417,
  internal: 500,
  wrongToken: 102302,
  accountNotExist: 102404,
  roomExists: 118301,
  inviteAccepted: 118302,
  memberNotExist: 118303,
  memberExists: 118304,
  memberExistsOnOtherDevice: 118305,
  uidNotUnique: 118306,
  inviteRejected: 118307,
  memberOfflinePushed: 118308,
  memberOffline: 118309,
  inviteNotExist: 118310,
  roomNotExist: 118404,
} as const

/** Ends a request with an error code in place of an answer. */
export class Refusal extends Error {
  constructor(
    /** As the SDK shows it. */
    readonly code: number,
  ) {
    super(`refused with ${code}`)
  }
}

const isPlain = (code: number) => (code >= 0 && code < 1000) || (code >= 20000 && code <= 20099)

/** Whether the wire can carry this code: below 1000, 20000 … 20099, or 1MMLLL with MM ≤ 99 and LLL ≤ 511. */
export function isWireable(code: number): boolean {
  return Number.isInteger(code) && (isPlain(code) || (code >= 100000 && code < 200000 && code % 1000 <= 511))
}

/** The code as the service `sid` puts it on the wire: most services pack module and number into 16 bits. */
export function toWireCode(sid: number, code: number): number {
  const packs = sid === 18 || (sid >= 26 && sid < 100)
  if (!packs || isPlain(code)) return code
  const module = Math.floor((code - 100000) / 1000)
  // Module 38 is left out of the wire's numbering.
  const wireModule = module + (module + 1 <= 38 ? 1 : 2)
  return (wireModule << 9) | (code % 1000)
}
