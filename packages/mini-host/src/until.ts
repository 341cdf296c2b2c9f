import { availableParallelism, loadavg } from 'node:os'

/** What anything may take on a machine that has nothing else to do, in ms. */
const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 50

/**
 * How long a test waits for what must come, in ms. Half a minute where the machine is idle, and longer by as much as it
 * is overloaded at this moment: what is slow there is not wrong.
 */
export function patienceMs(): number {
  const [load = 0] = loadavg()
  return PATIENCE_MS * Math.max(1, load / availableParallelism())
}

/**
 * Asks until `look` finds something.
 * @param what - what is waited for, for the error
 * @param look - answers undefined as long as it is not there
 * @param patience - in ms; as `patienceMs` says unless given, and asked again at each look
 * @throws an error with `what` in it once the patience is over
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  patience: () => number = patienceMs,
): Promise<T> {
  const began = Date.now()
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    const waited = Date.now() - began
    if (waited > patience()) throw new Error(`${what}: not within ${Math.round(waited / 1000)} s`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

/**
 * Waits until what is counted stands still: two looks so far apart, and no more between them.
 * @param enough - how much more is still nothing
 */
export async function untilStill(
  what: string,
  count: () => Promise<number>,
  { enough = 0, apartMs = 1_000 } = {},
): Promise<void> {
  let before = await count()
  await until(`${what} stands still`, async () => {
    await new Promise((resolve) => setTimeout(resolve, apartMs))
    const now = await count()
    const still = now - before <= enough
    before = now
    return still ? true : undefined
  })
}
