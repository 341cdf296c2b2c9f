import { randomBytes } from 'node:crypto'

/** A number that names an RTP stream, unlikely to be taken. */
export function newSsrc(): number {
  return randomBytes(4).readUInt32BE(0) || 1
}
