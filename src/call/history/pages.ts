import type { ArchivedRecord, ArchivePage, RecordArchive } from '../platform/signal/recordArchive'

/** So many conversations are asked about at once. */
const AT_ONCE = 4

/** One conversation: how far back it was read, and what of it waits. */
interface Strand {
  readonly userId: string
  /** Where its next page begins. */
  next: unknown
  /** Nothing between now and this time (ms since 1970) is missing. */
  reachesTo: number
}

/**
 * The records of many conversations as one list, the latest first, page by page: a record is handed out once no
 * conversation can have a later one.
 */
export class Pages {
  private readonly strands = new Map<string, Strand>()
  private waiting: readonly ArchivedRecord[] = []
  private canAsk = true
  private begun = false

  constructor(private readonly archive: Pick<RecordArchive, 'page'>) {}

  /** Whether there is, or may be, another page. False for good where the IM instance cannot ask. */
  get hasMore(): boolean {
    return this.canAsk && (!this.begun || this.waiting.length > 0 || this.frontier > -Infinity)
  }

  /** Takes in whose conversations are to be read. */
  include(userIds: readonly string[]): void {
    for (const userId of userIds) {
      if (!this.strands.has(userId)) {
        this.strands.set(userId, { userId, next: undefined, reachesTo: Infinity })
      }
    }
  }

  /**
   * The next records, fewer than `count` only where no more are to be had. What failed is asked for again by the next
   * call; nothing is lost of what came.
   */
  async next(count: number): Promise<readonly ArchivedRecord[]> {
    this.begun = true
    for (;;) {
      if (!this.canAsk) return []
      const { frontier } = this
      const ready = this.waiting.filter(({ time }) => time >= frontier)
      if (ready.length >= count || frontier === -Infinity) {
        const page = ready.slice(0, count)
        this.waiting = this.waiting.filter((record) => !page.includes(record))
        return page
      }
      await this.reachFurther(frontier)
    }
  }

  /** The latest time at which a conversation was not read yet. */
  private get frontier(): number {
    return Math.max(-Infinity, ...[...this.strands.values()].map(({ reachesTo }) => reachesTo))
  }

  private async reachFurther(frontier: number): Promise<void> {
    const lagging = [...this.strands.values()].filter(({ reachesTo }) => reachesTo === frontier)
    await Promise.all(
      lagging.slice(0, AT_ONCE).map(async (strand) => {
        this.take(strand, await this.archive.page(strand.userId, strand.next))
      }),
    )
  }

  private take(strand: Strand, page: ArchivePage | null): void {
    if (page === null) {
      this.canAsk = false
      return
    }
    // A service that answers with the same page again has no other.
    const goesOn = page.reachesTo < strand.reachesTo
    strand.next = page.next
    strand.reachesTo = goesOn ? page.reachesTo : -Infinity
    this.waiting = [...this.waiting, ...page.records].sort((one, other) => other.time - one.time)
  }
}
