import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CallReport } from '../../src/call'
import { root } from '../root'
import { replay } from './replay'
import { timelineOf } from './timeline'

const FOLDER = '.cache/reports'
/** What led to a failure is among the last steps; all of them are in the file. */
const LINES = 40

/**
 * Keeps what the devices of something that failed have to say, and tells the end of it: where the files are out of reach,
 * as on another machine, the lines tell most.
 * @param of - what failed
 * @param reports - by the names that the files get
 * @returns lines for people
 */
export function leaveReports(of: string, reports: ReadonlyMap<string, CallReport>): string {
  const folder = path.join(FOLDER, of.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80))
  mkdirSync(path.join(root, folder), { recursive: true })
  const files: string[] = []
  const told = [...reports].map(([name, report]) => {
    const file = path.join(folder, `${name}.json`)
    writeFileSync(path.join(root, file), JSON.stringify(report))
    files.push(`'${file}'`)
    return [`${name}:`, ...timelineOf(replay(report)).split('\n').slice(-LINES)].join('\n')
  })
  return [...told, ...(files.length === 0 ? [] : [`npm run replay -- ${files.join(' ')}`])].join('\n\n')
}
