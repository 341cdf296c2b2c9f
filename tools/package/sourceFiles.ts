import { readdirSync } from 'node:fs'
import path from 'node:path'
import { PLATFORMS } from '../build/platform'
import { root } from '../root'

/** Where the module is that the package is made of. */
export const MODULE = path.join(root, 'src', 'call')

const VARIANT = new RegExp(`\\.(${PLATFORMS.join('|')})$`)

/** Every file of the module, seen from its folder, with `/` on every system. */
export function sourceFiles(): readonly string[] {
  return readdirSync(MODULE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(MODULE, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

/** Whether it is a module of code, and not of types alone. */
export function isCode(file: string): boolean {
  return /\.tsx?$/.test(file) && !file.endsWith('.d.ts')
}

/** What a file is imported by: without extension, and without the platform where it is one platform's own. */
export function moduleName(file: string): string {
  return file.replace(/\.tsx?$/, '').replace(VARIANT, '')
}

/** Whether each platform has its own file for this module. */
export function isSeam(name: string, files: readonly string[]): boolean {
  return files.some(
    (file) => isCode(file) && moduleName(file) === name && file.replace(/\.tsx?$/, '') !== name,
  )
}
