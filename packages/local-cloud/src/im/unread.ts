/** What accounts were sent and have not yet marked as read; given again at each login until they do. */
export class Unread<T> {
  private readonly kept = new Map<string, Map<number, T>>()

  /** Keeps `item` for the account under the number it will be marked as read with. */
  keep(account: string, id: number, item: T): void {
    const items = this.kept.get(account) ?? new Map<number, T>()
    items.set(id, item)
    this.kept.set(account, items)
  }

  /** Oldest first. */
  of(account: string): T[] {
    return [...(this.kept.get(account)?.values() ?? [])]
  }

  /** The account has read these, and is not given them again. Numbers that are not kept do nothing. */
  markRead(account: string, ids: readonly number[]): void {
    for (const id of ids) this.kept.get(account)?.delete(id)
  }

  /** Forgets everything, whoever it was for. */
  clear(): void {
    this.kept.clear()
  }
}
