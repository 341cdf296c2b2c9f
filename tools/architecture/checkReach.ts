import type { Platform } from '../build/platform'
import { importsOf } from './importsOf'
import { filesAt, isPackage, packageOf, pathOf } from './resolve'
import type { SourceTree } from './sourceTree'

const MEDIA_AND_STORE = ['mobx', 'mobx-react-lite', 'nertc-web-sdk', 'nertc-wechat-sdk']

/** What must not be loaded, directly or through others, together with an entry. */
const OUT_OF_REACH: Readonly<Record<string, readonly string[]>> = {
  'src/call/index.ts': [...MEDIA_AND_STORE, 'react', '@tarojs/components'],
  'src/call/im.ts': [...MEDIA_AND_STORE, 'react', '@tarojs/components'],
  'src/call/main-ui/index.ts': MEDIA_AND_STORE,
  'src/app.ts': MEDIA_AND_STORE,
  'src/pages/index/index.tsx': MEDIA_AND_STORE,
}

/** What must be loaded with an entry, as nothing else brings it. */
const IN_REACH: readonly { readonly entry: string; readonly platform: Platform; readonly name: string }[] = [
  { entry: 'src/call/pages/call/index.tsx', platform: 'weapp', name: 'nertc-wechat-sdk' },
]

const ALL: readonly Platform[] = ['h5', 'weapp', 'alipay']

/** Packages that the main package would load although they belong to the subpackage. */
export function checkReach(tree: SourceTree): string[] {
  return Object.entries(OUT_OF_REACH).flatMap(([entry, forbidden]) =>
    ALL.flatMap((platform) =>
      [...reach(tree, entry, platform)]
        .filter(([name]) => forbidden.includes(name))
        .map(([name, via]) => `${entry} reaches ${name} on ${platform}, through ${via}`),
    ),
  )
}

/** Packages that a page of the subpackage has to bring along, and does not. */
export function checkBrought(tree: SourceTree): string[] {
  return IN_REACH.filter(({ entry }) => tree.has(entry)).flatMap(({ entry, platform, name }) =>
    reach(tree, entry, platform).has(name) ? [] : [`${entry} does not bring ${name} on ${platform}`],
  )
}

/** The packages an entry loads, each with the file that names it. */
function reach(tree: SourceTree, entry: string, platform: Platform): Map<string, string> {
  const packages = new Map<string, string>()
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { specifier, typeOnly, lazy } of importsOf(file, tree.get(file) ?? '')) {
      // A mini program has no lazy loading: Taro makes `import()` a plain `require`.
      if (typeOnly || (lazy && platform === 'h5')) continue
      if (isPackage(specifier)) packages.set(packageOf(specifier), file)
      else filesAt(tree, pathOf(file, specifier), [platform]).forEach(visit)
    }
  }
  if (tree.has(entry)) visit(entry)
  return packages
}
