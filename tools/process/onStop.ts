const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

/**
 * Calls `stop` once, at the first request to end: Ctrl-C reaches a tool twice, from the terminal and from the process
 * that started it. Afterwards this process ends, after `graceMs` in any case.
 * @param exitCode - what to end with; 128 and the signal's number unless given, as shells have it
 */
export function onStop(stop: () => Promise<void> | void, exitCode?: number, graceMs = 3_000): void {
  let stopping = false
  const handle = (signal: keyof typeof SIGNALS) => {
    if (stopping) return
    stopping = true
    const code = exitCode ?? 128 + SIGNALS[signal]
    setTimeout(() => process.exit(code), graceMs).unref()
    Promise.resolve()
      .then(stop)
      .catch((error: unknown) => console.error(error))
      .finally(() => process.exit(code))
  }
  process.on('SIGINT', handle)
  process.on('SIGTERM', handle)
  process.on('SIGHUP', handle)
}
