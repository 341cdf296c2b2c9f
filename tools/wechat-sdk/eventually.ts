const LOOK_EVERY = 20

/**
 * Waits until something is so.
 * @param patience - in ms
 * @throws an error that names what never came to be so
 */
export async function eventually(
  what: string,
  look: () => boolean | Promise<boolean>,
  patience = 2_000,
): Promise<void> {
  for (let waited = 0; waited < patience; waited += LOOK_EVERY) {
    if (await look()) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
  throw new Error(`${what}: not within ${patience / 1000} s`)
}
