/**
 * Why a cancel or a reject is sent: 0 normal, 2 time ran out, 3 busy, 4 media could not start, 5 the service did
 * not take the answer. The numbers that the kits
 * on Yunxin's signalling channel put into a message's extension as `reason`.
 */
export type WireReason = 0 | 2 | 3 | 4 | 5

/** Why a caller withdraws its call: never because it is busy. */
export type WithdrawalReason = Exclude<WireReason, 3 | 5>
