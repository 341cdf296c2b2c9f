import type { LogLine } from '../../protocol'
import type { Problems } from '../Problems'

const LEVELS = ['log', 'info', 'warn', 'error', 'debug', 'group', 'groupEnd', 'time', 'timeEnd'] as const

/** What Taro writes when the app calls something that the platform does not have. */
const NOT_SUPPORTED = /^小程序暂不支持 /

/** The app's console: kept for the test. */
export function createAppConsole(problems: Problems) {
  const lines: LogLine[] = []
  const write = (level: string, values: readonly unknown[]) => {
    const text = values.map(textOf).join(' ')
    lines.push({ level, text })
    if (NOT_SUPPORTED.test(text)) problems.add(`the app called what this platform lacks: ${text}`)
  }
  const methods = LEVELS.map((level) => [level, (...values: unknown[]) => write(level, values)] as const)
  return { lines, console: Object.fromEntries(methods) }
}

function textOf(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message
  if (typeof value !== 'object' || value === null) return String(value)
  try {
    return JSON.stringify(value)
  } catch {
    // Circular: its kind must do.
    return Object.prototype.toString.call(value)
  }
}
