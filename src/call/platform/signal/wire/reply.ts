import type { CallIds } from '../../../machine/terms/identity'
import type { WireReason } from '../../../machine/terms/wireReason'
import { decodeExtension, encodeExtension, LONGEST_ID } from './extension'
import { numberOf, textOf, valueOf } from './fields'

/** The older component refuses with this, in place of JSON, when it is busy or its ring ran out. */
const BUSY_OF_OLDER_KITS = '601'
const BUSY: WireReason = 3
const MEDIA_FAILED: WireReason = 4
const AUDIO = 1

/** No call is longer (seconds); a larger figure is not believed. */
export const LONGEST_CALL = 24 * 3600

/** The extension of a cancel or a reject. */
export function encodeReason({ callId }: CallIds, reason: WireReason): string {
  return encodeExtension(callId, { reason })
}

/** Why the far side refused or withdrew; 0 where it does not say. */
export function decodeReason(extension: unknown): number {
  if (typeof extension === 'string' && extension.trim() === BUSY_OF_OLDER_KITS) return BUSY
  const fields = decodeExtension(extension)
  return (fields && numberOf(fields, 'reason')) ?? 0
}

/** Kits that accept repeat the invite's fields, by which the caller knows a kit that needs no `mayJoin`. */
export function encodeAccept(
  invite: CallIds & { readonly channelName: string; readonly audioOnly?: boolean },
): string {
  const { callId, channelName, audioOnly = false } = invite
  return encodeExtension(callId, { channelName, ...(audioOnly ? { type: AUDIO } : {}) })
}

/** Whether a video call was answered with audio only: the answer is stored for a caller who is away, a control is not. */
export function decodeAudioOnly(extension: unknown): boolean {
  const fields = decodeExtension(extension)
  return fields !== undefined && numberOf(fields, 'type') === AUDIO
}

/**
 * Whether the callee's kit waits to be told before it enters the media room: the older component does, which names no
 * call. A kit that does not wait ignores being told.
 */
export function decodeWaitsForMayJoin(extension: unknown): boolean {
  const fields = decodeExtension(extension)
  return fields === undefined || textOf(fields, 'callId', LONGEST_ID) === undefined
}

/**
 * Whether an answer brings back what only our invites say. The newer kit says all of an invite again in its answer, so that
 * no mark could tell ours from it; ours does not, and that tells them apart.
 */
export function decodeBringsBack(extension: unknown): boolean {
  const fields = decodeExtension(extension)
  return fields !== undefined && valueOf(fields, 'glare') !== undefined
}

/** Whether the closing side could not set up its media, which it says by the reason that a reject has for it. */
export function decodeMediaFailed(extension: unknown): boolean {
  return decodeReason(extension) === MEDIA_FAILED
}

/**
 * The extension of a CLOSE: how long the call was for this side, in whole seconds, null where it never connected, and
 * whether that was for want of media. It tells the far side who writes the record.
 */
export function encodeClose({ callId }: CallIds, duration: number | null, mediaFailed: boolean): string {
  return encodeExtension(callId, { duration, ...(mediaFailed ? { reason: MEDIA_FAILED } : {}) })
}

/** What the closing side measured, in whole seconds; null: never connected there; undefined: it does not say. */
export function decodeDuration(extension: unknown): number | null | undefined {
  const fields = decodeExtension(extension)
  if (fields === undefined) return undefined
  if (valueOf(fields, 'duration') === null) return null
  const duration = numberOf(fields, 'duration')
  if (duration === undefined || duration < 0 || duration > LONGEST_CALL) return undefined
  return Math.floor(duration)
}
