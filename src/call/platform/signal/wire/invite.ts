import type { CallType, Invite } from '../../../machine/terms/identity'
import type { CallRequest } from '../../ports'
import { decodeExtension, encodeExtension, LONGEST_ID } from './extension'
import { numberOf, textOf, valueOf, type Fields } from './fields'
import { foreignText } from './foreign'

/** How much of an attachment (characters) is handed to the app: the most that `call()` takes. */
const LONGEST_ATTACHMENT = 4 * 1024

/** A caller rings for at least and at most this long, in ms. */
const RING_SHORTEST = 1_000
const RING_LONGEST = 120_000

/** Seconds for which the service is asked to make RTC tokens good: as long as it keeps a room, so that a call that is
 * cut off can come back. */
export const RTC_TOKEN_TTL = 7_200

/** What an invite notification carries beside its extension. */
export interface InviteEnvelope {
  readonly channelId: string
  /** The signalling room's name; empty where it has none. */
  readonly channelName: string
  readonly requestId: string
  readonly from: string
  readonly channelType: unknown
}

/** The extension of an invite, read by every kit: some take the attachment from `_attachment`, some from `extraInfo`. */
export function encodeInvite(request: CallRequest): string {
  const { callId, channelName, attachment, timeout } = request
  return encodeExtension(callId, {
    channelName,
    rtcTokenTtl: RTC_TOKEN_TTL,
    extraInfo: attachment,
    _attachment: attachment,
    timeout,
    glare: 1,
  })
}

/** The invite in a notification; undefined if it is not one to a call. */
export function decodeInvite(envelope: InviteEnvelope, extension: unknown): Invite | undefined {
  const { channelId, requestId, from, channelType } = envelope
  const type = callTypeOf(channelType)
  const fields = decodeExtension(extension)
  if (type === undefined || fields === undefined || !isOfCall(fields)) return undefined
  const timeout = numberOf(fields, 'timeout')
  return {
    // Older kits name neither the call nor the media room; the signalling room's id stands for both.
    callId: textOf(fields, 'callId', LONGEST_ID) ?? channelId,
    channelName: textOf(fields, 'channelName', LONGEST_ID) ?? channelId,
    channelId,
    requestId,
    from,
    roomName: envelope.channelName === '' ? null : envelope.channelName,
    type,
    attachment: attachmentOf(fields),
    timeout: timeout === undefined ? null : Math.min(Math.max(timeout, RING_SHORTEST), RING_LONGEST),
    glare: numberOf(fields, 'glare') === 1,
    group: numberOf(fields, 'callType') === 1,
  }
}

/** 1 or 2; a channel of the third type, custom, is no call. */
export function callTypeOf(value: unknown): CallType | undefined {
  return value === 1 || value === 2 ? value : undefined
}

// Apps use the signalling service for other things too: at least one field must be a call kit's.
function isOfCall(fields: Fields): boolean {
  return (
    textOf(fields, 'callId', LONGEST_ID) !== undefined ||
    textOf(fields, 'channelName', LONGEST_ID) !== undefined ||
    numberOf(fields, 'callType') !== undefined
  )
}

function attachmentOf(fields: Fields): string {
  // The older component sends what the app gave it as it is, which need not be a string.
  return foreignText(valueOf(fields, '_attachment') ?? valueOf(fields, 'extraInfo'), LONGEST_ATTACHMENT)
}
