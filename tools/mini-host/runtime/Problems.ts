/** What went wrong in the mini program, or would go wrong on a phone. A test that leaves any of them fails. */
export class Problems {
  private found: string[] = []

  add(problem: unknown): void {
    this.found.push(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem))
  }

  all(): readonly string[] {
    return [...this.found]
  }

  take(): readonly string[] {
    return this.found.splice(0)
  }
}
