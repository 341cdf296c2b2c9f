import { Vp8RtpPayload } from 'werift'

/** Whether a VP8 payload starts a frame that can be decoded without an earlier one. Malformed payloads do not. */
export function startsKeyFrame(payload: Buffer): boolean {
  if (payload.length < 4) return false
  try {
    const vp8 = Vp8RtpPayload.deSerialize(payload)
    return vp8.sBit === 1 && vp8.pid === 0 && vp8.isKeyframe
  } catch {
    // The parser throws on a payload that ends too early: such a packet starts nothing.
    return false
  }
}
