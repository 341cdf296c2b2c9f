import { capture } from '../process/capture'
import { type Counts, type TestStep, TestsFailed } from './steps'

/** Attacks the module and the built demo app, as `npm run attack` does, and counts the attacks as tests. */
export function attackStep(): TestStep {
  return { name: 'attacks', run: (show) => attack(show) }
}

async function attack(show: (line: string) => void): Promise<Counts> {
  const { code, output } = await capture(process.execPath, ['--import', 'tsx', 'tools/attack.ts'], {
    onLine: show,
  })
  const counts = countsIn(output)
  if (counts === null)
    throw new Error(`the attacks ended (${code}) before they had been tried.\n${output.trimEnd()}`)
  if (code === 0 && counts.failed === 0) return counts
  throw new TestsFailed(`${counts.failed} attacks found something\n${output.trimEnd()}`, counts)
}

/** What the last line of `npm run attack` says; null if it did not get so far. */
export function countsIn(output: string): Counts | null {
  const [, tried, failed] =
    /^(\d+) tried, (\d+) failed$/.exec(output.trimEnd().split('\n').at(-1) ?? '') ?? []
  if (tried === undefined || failed === undefined) return null
  return { passed: Number(tried) - Number(failed), failed: Number(failed) }
}
