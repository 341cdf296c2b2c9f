/** So many rooms are remembered. */
const KEPT = 200

/** With whom this device had which room, so that nobody else can say anything of that call afterwards. */
export interface CallPartners {
  /** Notes whose room it is. What was seen first stands: who comes later was not in that call. */
  note(channelId: string, userId: string): void
  /** The other side of the call that had this room; undefined where this device has not seen one. */
  in(channelId: string): string | undefined
}

/**
 * Remembers the latest rooms.
 * @param account - this side's; what one account has seen is not known to the next
 */
export function createCallPartners(account: () => string | null): CallPartners {
  const partners = new Map<string, string>()
  const keyOf = (channelId: string) => JSON.stringify([account(), channelId])
  return {
    note(channelId, userId) {
      const key = keyOf(channelId)
      if (partners.has(key)) return
      partners.set(key, userId)
      for (const oldest of partners.keys()) {
        if (partners.size <= KEPT) break
        partners.delete(oldest)
      }
    },
    in: (channelId) => partners.get(keyOf(channelId)),
  }
}
