// What an entry loads. dependency-cruiser's own `reachable` follows types too, or must compile every file first, which
// takes longer than all other rules together: here the files that it has read are followed, without what is gone after
// compilation.

const MEDIA_AND_STORE = ['mobx', 'mobx-react-lite', 'nertc-web-sdk', 'nertc-wechat-sdk']
const WITH_PAGES = [...MEDIA_AND_STORE, 'react', '@tarojs/components']

/** What must not be loaded, directly or through others, together with an entry. */
const OUT_OF_REACH = {
  'src/call/index.ts': WITH_PAGES,
  'src/call/im.ts': WITH_PAGES,
  'src/call/main-ui/index.ts': MEDIA_AND_STORE,
  'src/call/history/index.ts': WITH_PAGES,
  'src/call/history-ui/index.ts': MEDIA_AND_STORE,
  'src/app.ts': MEDIA_AND_STORE,
  'src/pages/index/index.tsx': MEDIA_AND_STORE,
}

/** What must be loaded with an entry, as nothing else brings it. */
const IN_REACH = [{ entry: 'src/call/pages/call/index.tsx', platform: 'weapp', name: 'nertc-wechat-sdk' }]

/**
 * Packages that the main package would load although they belong to the subpackage, and those that a page of the
 * subpackage has to bring along, and does not.
 * @param {readonly import('dependency-cruiser').IModule[]} modules what was read
 * @param {'h5' | 'weapp' | 'alipay'} platform
 * @returns {string[]} one sentence each
 */
export function checkReach(modules, platform) {
  const files = new Map(modules.map((each) => [each.source, each]))
  const loaded = Object.entries(OUT_OF_REACH).flatMap(([entry, names]) =>
    [...packagesOf(entry, files, platform)]
      .filter(([name]) => names.includes(name))
      .map(([name, via]) => `${entry} reaches ${name} on ${platform}, through ${via}`),
  )
  const missing = IN_REACH.filter((each) => each.platform === platform && files.has(each.entry))
    .filter(({ entry, name }) => !packagesOf(entry, files, platform).has(name))
    .map(({ entry, name }) => `${entry} does not bring ${name} on ${platform}`)
  return [...loaded, ...missing]
}

/** The packages an entry loads, each with the file that names it. */
function packagesOf(entry, files, platform) {
  const packages = new Map()
  const seen = new Set()
  const visit = (file) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { module, resolved, dependencyTypes, dynamic } of files.get(file)?.dependencies ?? []) {
      const isGone = dependencyTypes.some((type) => type === 'type-only' || type === 'type-import')
      // A mini program has no lazy loading: Taro makes `import()` a plain `require`.
      if (isGone || (dynamic && platform === 'h5')) continue
      if (files.has(resolved) && resolved.startsWith('src/')) visit(resolved)
      else packages.set(packageNamed(module), file)
    }
  }
  visit(entry)
  return packages
}

/** `@tarojs/taro` of `@tarojs/taro/x`, `mobx` of `mobx/y`. */
function packageNamed(module) {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')
}
