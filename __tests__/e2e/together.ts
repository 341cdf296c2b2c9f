import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The one file of a folder that runs all others; it is not one of them. */
const TOGETHER = 'together.test.ts'

const closings = new Set<() => Promise<void>>()
let areTogether = false

/**
 * Runs all test files of a folder as one. What they share is opened once, and devices of one file serve the next: most
 * files have one or two tests in each run, and loading the app and signing in costs more than many a call.
 * @param first - names of files, without their extension, in the order in which most devices can stay; all others follow
 */
export function runTogether(folder: string, first: readonly string[]): void {
  areTogether = true
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts') && file !== TOGETHER)
    .map((file) => file.replace(/\.test\.ts$/, ''))
  const unknown = first.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new Error(`there is no ${unknown.join(', ')} in ${folder}`)
  for (const name of new Set([...first, ...names.sort()])) {
    describe(name, () => {
      jest.requireActual(path.join(folder, name + '.test.ts'))
    })
  }
  afterAll(async () => {
    for (const close of closings) await close()
  })
}

/** What several files may need, each of which takes it and leaves it. */
export interface Shared<T> {
  take(): Promise<T>
  leave(): Promise<void>
}

/** Opened by the first who takes it. Closed by who leaves it, or behind the last file of those that run together. */
export function shared<T extends { close(): Promise<void> }>(open: () => Promise<T>): Shared<T> {
  let opened: Promise<T> | undefined
  const close = async () => {
    const last = opened
    opened = undefined
    await (await last)?.close()
  }
  return {
    take: () => (opened ??= open()),
    async leave() {
      if (areTogether) closings.add(close)
      else await close()
    },
  }
}
