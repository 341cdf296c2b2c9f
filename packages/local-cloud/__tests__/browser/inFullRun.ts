/** A test of a way that another test, or a cheaper kind of test, goes in every run. */
export function inFullRun(name: string, run: () => Promise<void>): void {
  if (process.env.TEST_FULL) test(name, run)
}
