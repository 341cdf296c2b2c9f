import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CallReport } from '../../src/call'
import { replay } from '../../tools/replay/replay'
import { timelineOf } from '../../tools/replay/timeline'
import { root } from '../../tools/root'

const FOLDER = '.cache/reports'
/** What led to a failure is among the last steps; all of them are in the file. */
const LINES = 40

/**
 * Keeps what the devices of a failed test have to say, and prints the end of it: where the files are out of reach, as on
 * another machine, the lines tell most.
 * @param reports by the names that the files get
 */
export async function leaveReports(reports: ReadonlyMap<string, CallReport>): Promise<void> {
  const { currentTestName = 'a test' } = expect.getState()
  const folder = path.join(FOLDER, currentTestName.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80))
  mkdirSync(path.join(root, folder), { recursive: true })
  const files = [...reports].map(([name, report]) => {
    const file = path.join(folder, `${name}.json`)
    writeFileSync(path.join(root, file), JSON.stringify(report))
    const lines = timelineOf(replay(report)).split('\n')
    console.error([`${currentTestName}\n${name}:`, ...lines.slice(-LINES)].join('\n'))
    return file
  })
  if (files.length > 0) console.error(`npm run replay -- ${files.map((file) => `'${file}'`).join(' ')}`)
}
