import { readFileSync } from 'node:fs'
import type { CallReport } from '../../src/call'
import { UsageError } from '../process/options'

/**
 * A report out of a file, as `Call.report` has made it.
 * @throws UsageError where the file cannot be read, or is something else
 */
export function readReport(path: string): CallReport {
  const found = parsed(path)
  if (!isReport(found)) throw new UsageError(`${path} is not a report of taro-nertc-call, version 1`)
  return found
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function isReport(found: unknown): found is CallReport {
  if (typeof found !== 'object' || found === null) return false
  const { format, version, parts } = found as Partial<CallReport>
  return format === 'taro-nertc-call/report' && version === 1 && Array.isArray(parts)
}
