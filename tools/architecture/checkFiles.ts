import { PLATFORMS } from '../build/platform'
import type { SourceTree } from './sourceTree'

const LONGEST = 300
const VARIANT = new RegExp(`^(.*)\\.(${PLATFORMS.join('|')}|mini)\\.(tsx?)$`)
const SEAMS = [
  'src/call/platform/bindings/',
  'src/call/components/MediaView/',
  'src/call/components/elements/',
]
const EMPTY_NAMES = /(?:^|\/)(?:utils?|helpers?|common|manager|misc)(?:\/|\.[a-z]+$)/i

// dependency-cruiser sees which file imports which, and neither what a file is called beside another nor what is in it.

/** Files that are too long, or named for nothing. */
export function checkSizesAndNames(tree: SourceTree): string[] {
  return [...tree].flatMap(([file, text]) => {
    const lines = text.trimEnd().split('\n').length
    return [
      ...(lines > LONGEST ? [`${file} has ${lines} lines, more than ${LONGEST}`] : []),
      ...(EMPTY_NAMES.test(file) ? [`${file} is not named for what it holds`] : []),
    ]
  })
}

/** Platform switches and variants that are not where, or not as, they may be. */
export function checkSeams(tree: SourceTree): string[] {
  return [...tree.keys()]
    .filter((file) => file.startsWith('src/'))
    .flatMap((file) => [...checkSwitch(tree, file), ...checkVariant(tree, file)])
}

function checkSwitch(tree: SourceTree, file: string): string[] {
  const asks = file.startsWith('src/call/') && (tree.get(file) ?? '').includes('TARO_ENV')
  return asks ? [`${file} asks for the platform; a seam decides it`] : []
}

function checkVariant(tree: SourceTree, file: string): string[] {
  const [, base, platform, extension] = VARIANT.exec(file) ?? []
  if (base === undefined || platform === undefined || extension === undefined) return []
  if (platform === 'mini') return [`${file}: there is no .mini, Taro never picks it`]
  const missing = PLATFORMS.filter((other) => !tree.has(`${base}.${other}.${extension}`))
  const bare = [`${base}.ts`, `${base}.tsx`].filter((name) => tree.has(name))
  return [
    ...(SEAMS.some((seam) => file.startsWith(seam)) ? [] : [`${file}: a platform variant outside the seams`]),
    ...missing.map((other) => `${file} has no sibling for ${other} with the same extension`),
    ...bare.map((name) => `${file} has a bare default, ${name}`),
  ]
}
