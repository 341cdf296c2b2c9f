/**
 * What the real service does cannot be read off its SDK everywhere. Wherever the IM half had to choose, the choice
 * stands here with its reason. As a rule it is the choice that helps a call kit less, so that a kit that works here does
 * not lean on help it may not get. (The RTC half keeps its own in rtc/guesses.ts.)
 */
import type { Answered } from './im/signalling/room'
import { CODE } from './im/wire/code'

const MINUTE = 60_000

/** A room, and a membership, last this long unless renewed; the service's documented default is two hours. */
export const ROOM_LIFE_MS = 120 * MINUTE

/**
 * A member whose device is gone (socket lost, logged out or kicked alike: to the service all are a device that no longer
 * renews) stays a member for this long, since the SDK comes back by itself and then expects its rooms. Nobody is told
 * when it runs out.
 */
export const ABSENT_MEMBER_MS = MINUTE

/** A connection that is silent for this long is dead: the SDK sends a heartbeat every 30 s, and background tabs may skip. */
export const SILENCE_MS = 2 * MINUTE

/** An id of the HTTP handshake opens a connection within this time: the SDK gives up after 8 s. */
export const HANDSHAKE_MS = 30_000

/** How long an RTC token is good where the request names no time, in seconds: the SDK's documented default. */
export const RTC_TOKEN_TTL_SECONDS = 600

/** Any of 4_1, 4_2, 4_10 and 4_11 wraps a push for the SDK; which one the service uses for what does not show. */
export const RELIABLE_PUSH = { sid: 4, cid: 1 } as const

/** How many sent messages are remembered to tell a repetition: the SDK resends under the same client message id. */
export const MESSAGES_REMEMBERED = 1000

/** How many messages are kept for who asks for them later: enough to page through. The service keeps them for days. */
export const MESSAGES_KEPT = 20_000

/** Whether a room is over: nothing can be done in a room without members but to ask for it, so it goes with the last. */
export function isRoomOver(membersLeft: number): boolean {
  return membersLeft === 0
}

/**
 * Who hears that somebody joined, left or closed: the other members' accounts, on every device. Neither the account's own
 * other devices nor those who are still invited; to them only CANCEL, which is a request of its own, is known to be sent.
 */
export function roomAudience(members: Iterable<string>, actor: string): string[] {
  return [...members].filter((account) => account !== actor)
}

/** What `call` replies as `callStatus`: the SDK hands the number through, and these are the codes there are for it. */
export function callStatus(calleeOnline: boolean, pushEnabled: boolean): number {
  if (calleeOnline) return CODE.ok
  return pushEnabled ? CODE.memberOfflinePushed : CODE.memberOffline
}

/**
 * The record of a completed call as the service writes it, where the copying of records (话单抄送) is switched on: NetEase's
 * documentation says that it does, and that it says how long each was in. From whom to whom it is, and how long after the
 * end, is not said: here it is the caller's, to the callee, as soon as the room is over, and is counted from the answer.
 */
export function serviceRecord({ from, to, at }: Answered, now: number) {
  const duration = Math.floor((now - at) / 1000)
  return { from, to, status: 1, durations: [from, to].map((accid) => ({ accid, duration })) } as const
}

/** A second join: the codes tell the same device from another one, so both are taken to be refused. */
export function secondJoinCode(sameDevice: boolean): number {
  return sameDevice ? CODE.memberExists : CODE.memberExistsOnOtherDevice
}

/**
 * Under single-device login a login by hand puts the others out; one that the SDK makes by itself (to reconnect) while
 * another device is on is refused, or two devices would put each other out for ever.
 */
export const REPEATED_LOGIN_WHILE_TAKEN = CODE.multiLoginForbidden
