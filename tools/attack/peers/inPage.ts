import path from 'node:path'

declare global {
  interface Window {
    /** See inPage.js. */
    readonly attack: {
      listen(): void
      errors(): readonly string[]
      pageOpenings(): number
      hear(frames: readonly string[]): number
      othersHeard(): Promise<number>
      setClock(byMs: number): void
    }
  }
}

/** The script that attacks have in every page. */
export const IN_PAGE = path.join(__dirname, 'inPage.js')
