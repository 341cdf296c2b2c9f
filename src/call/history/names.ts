import type { NimInstance } from '../platform/signal/nimInstance'
import { loadPeer } from '../platform/signal/peerProfile'
import { changed, type Book } from './book'

/** What people call themselves, asked for once for each of whom a call here did not tell it. */
export class Names {
  private readonly asked = new Set<string>()
  private last: Promise<void> = Promise.resolve()

  /** @param apply - gets what is to become of the book as soon as a name is known */
  constructor(
    private readonly nim: Pick<NimInstance, 'V2NIMUserService'>,
    private readonly apply: (change: (book: Book) => Book) => void,
  ) {}

  /** Asks for the names that this book lacks, one after the other. */
  ask({ lines }: Book): void {
    for (const { userId, name } of lines) {
      if (name !== '' || this.asked.has(userId)) continue
      this.asked.add(userId)
      this.last = this.last.then(() => this.find(userId))
    }
  }

  private async find(userId: string): Promise<void> {
    const { name } = await loadPeer(this.nim.V2NIMUserService, userId)
    if (name === userId) return
    this.apply((book) =>
      changed(book, (line) => (line.userId === userId && line.name === '' ? { ...line, name } : line)),
    )
  }
}
