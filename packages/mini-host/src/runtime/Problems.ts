/** What went wrong in the mini program, or would go wrong on a phone. A test that leaves any of them fails. */
export class Problems {
  private found: string[] = []

  /** Notes what was thrown, with its stack if it has one, or a sentence. */
  add(problem: unknown): void {
    this.found.push(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem))
  }

  /** What was noted so far; a copy. */
  all(): readonly string[] {
    return [...this.found]
  }

  /** The same, and forgets it: for a test that expects it. */
  take(): readonly string[] {
    return this.found.splice(0)
  }
}
