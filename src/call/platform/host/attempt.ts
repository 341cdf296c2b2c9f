/** What `act` returns; undefined if it throws, where nothing depends on it. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
