import path from 'node:path'
import { execa } from 'execa'
import { root } from '../root'

/** The program that holds a checkout against the rules; a process of its own, since dependency-cruiser is an ES module. */
const CRUISE = path.join(root, 'tools', 'architecture', 'cruise.mjs')

/**
 * Imports that the rules do not allow, on any platform.
 * @param checkout - the absolute path of a folder with `src`, `packages`, `tools`, `config` and `__tests__`, as far as it
 * has them, and a `tsconfig.json`
 * @returns one sentence each
 */
export async function checkImports(checkout: string): Promise<readonly string[]> {
  const [breaches = []] = await checkImportsOfEach([checkout])
  return breaches
}

/** The same for several checkouts, one after another: to load what reads them takes longer than to read a small one. */
export async function checkImportsOfEach(
  checkouts: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const { stdout } = await execa(process.execPath, [CRUISE, ...checkouts])
  // The program prints nothing else.
  return JSON.parse(stdout) as readonly (readonly string[])[]
}
