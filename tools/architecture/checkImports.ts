import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { root } from '../root'

const run = promisify(execFile)

/** The program that holds a checkout against the rules; a process of its own, since dependency-cruiser is an ES module. */
const CRUISE = path.join(root, 'tools', 'architecture', 'cruise.mjs')

/**
 * Imports that the rules do not allow, on any platform.
 * @param checkout - a folder with `src`, `packages`, `tools`, `config` and `__tests__`, as far as it has them, and a
 * `tsconfig.json`
 * @returns one sentence each
 */
export async function checkImports(checkout: string): Promise<readonly string[]> {
  const { stdout } = await run(process.execPath, [CRUISE, checkout], { maxBuffer: 64 * 1024 * 1024 })
  // The program prints nothing else.
  return JSON.parse(stdout) as readonly string[]
}
