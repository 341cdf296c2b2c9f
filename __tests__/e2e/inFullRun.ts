import { isFullRun } from '../fullRun'

/**
 * A test for `npm run test:full` alone: of a way that another test, or a cheaper kind of test, goes in every run. Where
 * is said in docs/verified.md. Other runs name it as skipped, and why: jest refuses a file that has no test at all.
 */
export function inFullRun(name: string, run: () => Promise<void>): void {
  if (isFullRun) test(name, run)
  else test.skip(`in the full run only: ${name}`, run)
}
