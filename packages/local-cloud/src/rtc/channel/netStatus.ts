import { LOSS_LIMITS } from '../guesses'

/** 0 unknown, 1 excellent … 5 very bad. */
export interface NetQuality {
  readonly uid: number
  readonly uplink: number
  readonly downlink: number
}

/** The quality that a share of lost packets, 0 … 1, stands for; 0 where nothing was measured. */
export function qualityOf(loss: number | null): number {
  if (loss === null) return 0
  const step = LOSS_LIMITS.findIndex((limit) => loss <= limit)
  return step < 0 ? LOSS_LIMITS.length + 1 : step + 1
}

const ENTRY_SIZE = 11

/** The list in the bytes that the SDK reads, as base64: a count, then uid, downlink, uplink and an empty extension each. */
export function encodeNetStatus(qualities: readonly NetQuality[]): string {
  const bytes = Buffer.alloc(2 + qualities.length * ENTRY_SIZE)
  bytes.writeUInt16LE(qualities.length, 0)
  qualities.forEach(({ uid, uplink, downlink }, index) => {
    const at = 2 + index * ENTRY_SIZE
    bytes.writeBigUInt64LE(BigInt(uid), at)
    bytes.writeUInt8(downlink, at + 8)
    bytes.writeUInt8(uplink, at + 9)
  })
  return bytes.toString('base64')
}
