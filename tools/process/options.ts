import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Wrong use of a command: `message` says what is wrong, without the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Options and arguments of a command line. */
export function readCommandLine<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs({ ...config, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * The number an option holds.
 * @throws UsageError if it is not a whole number in the range
 */
export function wholeNumber(
  option: string,
  text: string | undefined,
  preset: number,
  longest: number,
): number {
  if (text === undefined) return preset
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > longest) {
    throw new UsageError(`--${option} ${text}: a whole number from 0 to ${longest} is needed`)
  }
  return value
}

/** Runs a tool: wrong use shows the usage and ends with 2, an error its message and 1. */
export function runTool(usage: string, tool: (args: string[]) => Promise<void> | void): void {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage)
    return
  }
  Promise.resolve()
    .then(() => tool(args))
    .catch((error: unknown) => {
      const wrongUse = error instanceof UsageError
      const said = error instanceof Error ? error.message : String(error)
      console.error(wrongUse ? `${said}\n\n${usage}` : said)
      process.exit(wrongUse ? 2 : 1)
    })
}
