/** Whether all tests run, or one way through each mechanism. */
export const isFullRun = Boolean(process.env.TEST_FULL)

/** A test of a way that another test, or a cheaper kind of test, goes in every run. Other runs name it as skipped, and why. */
export function inFullRun(name: string, run: () => Promise<void>): void {
  if (isFullRun) test(name, run)
  else test.skip(`in the full run only: ${name}`, run)
}
