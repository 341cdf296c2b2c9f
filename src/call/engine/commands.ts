import { CallError } from '../error/CallError'
import { lackError } from '../error/lackError'
import { accountOf } from '../machine/terms/account'
import type { CallSnapshot, CallStatus } from '../machine/terms/snapshot'
import type { EndReason } from '../machine/terms/endReason'
import type { CompletedRecord } from '../machine/record/record'
import type { CallErrorCode } from '../machine/terms/errorCode'
import type { BrowserLack } from '../machine/terms/lack'
import type { DeviceWish } from '../machine/terms/media'
import { CALL_TIMEOUT_MAX, CALL_TIMEOUT_MIN, RESUME_MAX, RESUME_WITHIN } from '../machine/timing/limits'
import type { IncomingStyle } from './deviceFeedback'
import { checkPush, type PushChoice } from './invitePush'
import type { AnswerOptions, CallOptions, CancelOptions, HangUpOptions, SwitchCallTypeOptions } from './Call'

/** The longest attachment, in characters: what is left of the service's 4 KB for an invite's own fields. */
export const ATTACHMENT_MAX = 3000

/** Within this time (ms) a tap on the button that ended a call means that call. */
const SECOND_TAP = 1_000
const OWN_ENDS: readonly EndReason[] = ['cancelled', 'rejected', 'hungUp']

/** The longest that a call may go on in the background before it is hung up, in ms. */
const BACKGROUND_MAX = 3_600_000

// Each check answers with the error to fail with, or null. A failed check changes nothing.

/** Whether a call can be dialled: INVALID_ARGUMENT, CALL_SELF or BUSY_HERE where not. */
export function checkDial(
  options: CallOptions,
  snapshot: CallSnapshot,
  account: string | null,
): CallError | null {
  // Checked at run time as well: apps in plain JavaScript call this too.
  const { userId, type, attachment, timeout, push } = options as Partial<Record<keyof CallOptions, unknown>>
  if (typeof userId !== 'string' || userId.trim() === '') {
    return new CallError('INVALID_ARGUMENT', 'call() needs userId, the account to call')
  }
  if (type !== 1 && type !== 2) return new CallError('INVALID_ARGUMENT', 'type is 1 (audio) or 2 (video)')
  if (attachment !== undefined && (typeof attachment !== 'string' || attachment.length > ATTACHMENT_MAX)) {
    return new CallError('INVALID_ARGUMENT', `attachment is a string of at most ${ATTACHMENT_MAX} characters`)
  }
  if (timeout !== undefined && !isMs(timeout, CALL_TIMEOUT_MIN, CALL_TIMEOUT_MAX)) {
    return wrongMs('timeout', CALL_TIMEOUT_MIN, CALL_TIMEOUT_MAX)
  }
  const wrongPush = checkPush(push)
  if (wrongPush !== null) return wrongPush
  if (accountOf(userId.trim()) === account) return new CallError('CALL_SELF')
  return snapshot.callStatus === 'idle' ? checkWish(options) : new CallError('BUSY_HERE')
}

/** What is said of microphone and camera is a boolean: a camera that is off for `'false'` would be on. */
export function checkWish({ microphoneOn, cameraOn }: DeviceWish): CallError | null {
  return [microphoneOn, cameraOn].every((on: unknown) => on === undefined || typeof on === 'boolean')
    ? null
    : new CallError('INVALID_ARGUMENT', 'microphoneOn and cameraOn are booleans')
}

/** Before anybody is rung, a page opened or a device asked for: a browser that cannot make calls never will. */
export function checkLack(lack: BrowserLack | null): CallError | null {
  return lack === null ? null : lackError(lack)
}

/** Whether there is a dial to be withdrawn, and it is the one that is meant: NOT_CALLING or ID_MISMATCH where not. */
export function checkCancel(options: CancelOptions, snapshot: CallSnapshot): CallError | null {
  return (
    expectStatus(snapshot, ['calling'], 'NOT_CALLING') ??
    matching('channelId', options.channelId, snapshot.channelId) ??
    matching('requestId', options.requestId, snapshot.requestId) ??
    matchingAccount('account', options.account, snapshot)
  )
}

/** Whether a call rings here, and it is the one that is meant: NOT_CALLED or ID_MISMATCH where not. */
export function checkAnswer(options: AnswerOptions, snapshot: CallSnapshot): CallError | null {
  return (
    expectStatus(snapshot, ['called'], 'NOT_CALLED') ??
    matching('channelId', options.channelId, snapshot.channelId) ??
    matching('requestId', options.requestId, snapshot.requestId) ??
    matchingAccount('from', options.from ?? options.invitor, snapshot)
  )
}

/** Whether there is a call to be ended, and it is the one that is meant: NOT_IN_CALL or ID_MISMATCH where not. */
export function checkHangUp(options: HangUpOptions, snapshot: CallSnapshot): CallError | null {
  return (
    expectStatus(snapshot, ['calling', 'called', 'connecting', 'inCall'], 'NOT_IN_CALL') ??
    matching('channelId', options.channelId, snapshot.channelId)
  )
}

/** A second tap on what has just ended the call: it is done already. */
export function isSecondTap(
  { channelId }: Pick<HangUpOptions, 'channelId'>,
  { callStatus, lastCall }: CallSnapshot,
  now: number,
): boolean {
  if (callStatus !== 'idle' || lastCall === null || !OWN_ENDS.includes(lastCall.endReason)) return false
  return now - lastCall.endedAt < SECOND_TAP && matching('channelId', channelId, lastCall.channelId) === null
}

/** Whether the call's type may be changed, or the far side has asked for it: NOT_IN_CALL or INVALID_ARGUMENT where not. */
export function checkSwitch(options: SwitchCallTypeOptions, snapshot: CallSnapshot): CallError | null {
  const { type, state = 1 } = options
  if (type !== 1 && type !== 2) return new CallError('INVALID_ARGUMENT', 'type is 1 (audio) or 2 (video)')
  const wrongStatus = expectStatus(snapshot, ['inCall'], 'NOT_IN_CALL')
  if (wrongStatus !== null) return wrongStatus
  if (state === 1) {
    return type === snapshot.type
      ? new CallError('INVALID_ARGUMENT', 'the call is of this type already')
      : null
  }
  const asked = snapshot.typeSwitch
  return asked?.by === 'remote' && asked.type === type
    ? null
    : new CallError('INVALID_ARGUMENT', 'the far side has not asked for this type')
}

/** Whether there are pictures among which a screen could be: NOT_IN_CALL or INVALID_ARGUMENT where not. */
export function checkScreen(snapshot: CallSnapshot): CallError | null {
  return (
    expectStatus(snapshot, ['inCall'], 'NOT_IN_CALL') ??
    (snapshot.type === 2 ? null : new CallError('INVALID_ARGUMENT', 'a screen is shared in a video call'))
  )
}

/** @throws CallError INVALID_ARGUMENT for anything but whole ms from 1,000 to 120,000 */
export function requireTimeout(ms: number): number {
  return requireMs('the call timeout', ms, CALL_TIMEOUT_MIN, CALL_TIMEOUT_MAX)
}

/** @throws CallError INVALID_ARGUMENT for anything but whole ms from 0 to 30,000 */
export function requireResumeWithin(ms = RESUME_WITHIN): number {
  return requireMs('resumeWithin', ms, 0, RESUME_MAX)
}

function requireMs(name: string, ms: number, least: number, most: number): number {
  if (isMs(ms, least, most)) return Math.round(ms)
  throw wrongMs(name, least, most)
}

function isMs(ms: unknown, least: number, most: number): boolean {
  return typeof ms === 'number' && ms >= least && ms <= most
}

function wrongMs(name: string, least: number, most: number): CallError {
  return new CallError('INVALID_ARGUMENT', `${name} is from ${least} to ${most} ms`)
}

/** @throws CallError INVALID_ARGUMENT for anything but `page` and `banner` */
export function requireIncoming(style: IncomingStyle = 'page'): IncomingStyle {
  if (style === 'page' || style === 'banner') return style
  throw new CallError('INVALID_ARGUMENT', "incoming is 'page' or 'banner'")
}

/** @throws CallError INVALID_ARGUMENT for what is neither a push, nor a function that says one */
export function requirePush(choice: PushChoice | undefined): PushChoice | undefined {
  const wrong = typeof choice === 'function' ? null : checkPush(choice)
  if (wrong !== null) throw wrong
  return choice
}

/** `keep`: the call goes on; `hangUpAfter`: for so many ms. */
export type BackgroundPolicy = 'keep' | { /** ms, 0 … 3,600,000. */ readonly hangUpAfter: number }

/**
 * @returns how long a call goes on in the background, in ms; null for as long as it may
 * @throws CallError INVALID_ARGUMENT for anything but `keep` and whole ms from 0 to 3,600,000
 */
export function requireBackground(policy: BackgroundPolicy = 'keep'): number | null {
  if (policy === 'keep') return null
  return requireMs("background is 'keep', or hangUpAfter", policy.hangUpAfter, 0, BACKGROUND_MAX)
}

/** @throws CallError INVALID_ARGUMENT for anything but `client` and `service` */
export function requireCompletedRecord(writer: CompletedRecord = 'client'): CompletedRecord {
  if (writer === 'client' || writer === 'service') return writer
  throw new CallError('INVALID_ARGUMENT', "completedRecord is 'client' or 'service'")
}

/** The error `code` unless the call has one of the statuses. */
export function expectStatus(
  snapshot: CallSnapshot,
  statuses: readonly CallStatus[],
  code: CallErrorCode,
): CallError | null {
  return statuses.includes(snapshot.callStatus) ? null : new CallError(code)
}

function matching(name: string, given: unknown, live: string | null | undefined): CallError | null {
  if (given === undefined || given === null || given === '' || given === live) return null
  return new CallError('ID_MISMATCH', `${name} is not that of the live call`)
}

function matchingAccount(name: string, given: unknown, { peer }: CallSnapshot): CallError | null {
  return matching(name, typeof given === 'string' ? accountOf(given) : given, peer && accountOf(peer.userId))
}
