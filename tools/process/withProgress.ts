const EVERY_MS = 5_000

/** Says what is going on, every few seconds that it still is, and how long it took. */
export async function withProgress<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now()
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`
  console.log(`${what} …`)
  const beat = setInterval(() => console.log(`  … ${seconds()}`), EVERY_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    console.log(`  ${seconds()}`)
  }
}
