import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Source files by their path in the repository, always with `/`. */
export type SourceTree = ReadonlyMap<string, string>

const SOURCE = /\.(?:ts|tsx|js|cjs|mjs|scss)$/
const NOT_OURS = /(?:^|\/)(?:node_modules|dist)\//

/** Reads the source files of some folders. */
export function readTree(root: string, folders: readonly string[]): SourceTree {
  const tree = new Map<string, string>()
  for (const folder of folders) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name)
      const name = path.relative(root, file).split(path.sep).join('/')
      if (entry.isFile() && SOURCE.test(name) && !NOT_OURS.test(name)) {
        tree.set(name, readFileSync(file, 'utf8'))
      }
    }
  }
  return tree
}
