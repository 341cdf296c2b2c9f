/** Runs `task` some turns of the timers later: what the SDK is told goes through as many hands before it is told on. */
export function turnsLater(turns: number, task: () => void): void {
  if (turns === 0) task()
  else setTimeout(() => turnsLater(turns - 1, task))
}
