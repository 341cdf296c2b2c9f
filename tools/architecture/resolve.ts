import path from 'node:path'
import { PLATFORMS, type Platform } from '../build/platform'
import type { SourceTree } from './sourceTree'

const EXTENSIONS = ['ts', 'tsx', 'js', 'cjs', 'mjs']
const ALIAS = /^@\//

/** Whether an import names a package rather than a file of the repository. */
export function isPackage(specifier: string): boolean {
  return !specifier.startsWith('.') && !ALIAS.test(specifier)
}

/** `@tarojs/taro` of `@tarojs/taro/x`, `mobx` of `mobx/y`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

/** The path an import names, without extension, as seen from the repository. */
export function pathOf(from: string, specifier: string): string {
  if (ALIAS.test(specifier)) return specifier.replace(ALIAS, 'src/')
  return path.posix.join(path.posix.dirname(from), specifier)
}

/** The files an import may stand for: one, or one per platform at a seam. None for an asset, or where nothing is there. */
export function filesAt(
  tree: SourceTree,
  target: string,
  platforms: readonly Platform[] = PLATFORMS,
): string[] {
  const suffixes = [...platforms.map((platform) => `.${platform}`), '']
  const candidates = [target, `${target}/index`].flatMap((base) =>
    suffixes.flatMap((suffix) => EXTENSIONS.map((extension) => `${base}${suffix}.${extension}`)),
  )
  return [target, ...candidates].filter((file) => tree.has(file))
}
