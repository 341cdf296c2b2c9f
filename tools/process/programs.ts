import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** The first program of one of these names on the PATH, or at one of these places; null if there is none. */
export function findProgram(
  names: readonly string[],
  places: readonly string[] = [],
  { PATH = '' }: Readonly<NodeJS.ProcessEnv> = process.env,
): string | null {
  const onPath = PATH.split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [...onPath, ...places].find(isProgram) ?? null
}

/**
 * The program that an environment variable names.
 * @returns null where the variable is not set
 * @throws an error that says so if it names nothing that can be run
 */
export function programNamedBy(
  variable: string,
  environment: Readonly<NodeJS.ProcessEnv> = process.env,
): string | null {
  const named = environment[variable]
  if (!named) return null
  if (isProgram(named)) return named
  throw new Error(`${variable} is ${named}, which cannot be run.`)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
