import path from 'node:path'
import { execa } from 'execa'
import { root } from '../root'

/** The program that holds a checkout against the rules; a process of its own, since dependency-cruiser is an ES module. */
const CRUISE = path.join(root, 'tools', 'architecture', 'cruise.mjs')

/**
 * Imports that the rules do not allow, on any platform.
 * @param checkout - a folder with `src`, `packages`, `tools`, `config` and `__tests__`, as far as it has them, and a
 * `tsconfig.json`
 * @returns one sentence each
 */
export async function checkImports(checkout: string): Promise<readonly string[]> {
  const { stdout } = await execa(process.execPath, [CRUISE, checkout])
  // The program prints nothing else.
  return JSON.parse(stdout) as readonly string[]
}
