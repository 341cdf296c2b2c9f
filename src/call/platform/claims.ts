/** Names that live pages hold: a tab and its copy have the same storage, and one of them wrote it. */
export interface Claims {
  /** A new name, which this page holds for as long as it lives, or until disposed. */
  hold(): string
  /**
   * Takes over a name from a page that lives no more, and waits for one that is just going; false where one holds it. Never
   * fails.
   */
  inherit(name: string): Promise<boolean>
  /** Whether `inherit` cannot be mistaken: a page that answers late, or cannot be asked, may live all the same. */
  readonly isCertain: boolean
  /** Lets go of every name. */
  dispose(): void
}
