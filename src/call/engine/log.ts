/** How much a line matters. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/**
 * Where the module writes. info: one line per change of status; warn: something failed and was mended; error: the user
 * is affected; debug: the rest. No token and no vendor's object is ever handed to it.
 */
export type Log = (level: LogLevel, message: string, cause?: unknown) => void

/** Warnings and errors to the console: what an app gets that hands in no log of its own. */
export const consoleLog: Log = (level, message, cause) => {
  if (level === 'debug' || level === 'info') return
  console[level](`[call] ${message}`, ...(cause === undefined ? [] : [cause]))
}
