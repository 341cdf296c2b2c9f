import path from 'node:path'
import { NO_SLOTS, SEAMS } from '../../../plugin/placing'
import { libraryFiles } from '../../../tools/package/libraryFiles'
import { packageManifest } from '../../../tools/package/manifest'
import { pageConfigs } from '../../../tools/package/pageConfigs'
import { isSeam, sourceFiles } from '../../../tools/package/sourceFiles'
import { LEFT_AS_FILES, specifiersOf } from '../../../tools/package/specifiers'
import { PLATFORMS } from '../../../tools/build/platform'

let texts: Record<string, string>
beforeAll(async () => {
  texts = await libraryFiles()
})

const modules = () => Object.entries(texts).filter(([file]) => /\.(js|d\.ts)$/.test(file))

/** The files that this one imports of the package. */
function imported([file, text]: readonly [string, string]): readonly string[] {
  return specifiersOf(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(path.posix.dirname(file), specifier))
}

describe('the package', () => {
  test('has every file that one of its modules imports', () => {
    const types = (file: string) => file.replace(/\.js$/, '.d.ts')
    const missing = modules().flatMap((module) =>
      imported(module)
        .map((file) => (module[0].endsWith('.d.ts') ? types(file) : file))
        .filter((file) => !(file in texts) && !LEFT_AS_FILES.test(file))
        .map((file) => `${module[0]} imports ${file}`),
    )
    expect(missing).toEqual([])
  })

  test('has in its types nothing of an SDK', () => {
    const foreign = modules()
      .filter(([file]) => file.endsWith('.d.ts'))
      .flatMap(([file, text]) =>
        specifiersOf(text)
          .filter((specifier) => !specifier.startsWith('.') && specifier !== 'react')
          .map((specifier) => `${file} imports ${specifier}`),
      )
    expect(foreign).toEqual([])
  })

  test('imports only packages that its package.json names', () => {
    const { dependencies, peerDependencies } = packageManifest()
    const named = Object.keys({ ...Object(dependencies), ...Object(peerDependencies) })
    const used = modules()
      .filter(([file]) => file.endsWith('.js'))
      .flatMap(([, text]) => specifiersOf(text))
      .filter((specifier) => !specifier.startsWith('.'))
      .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'))
    // NetEase hands that one out as a file.
    expect([...new Set(used)].filter((name) => name !== 'nertc-wechat-sdk').sort()).toEqual(named.sort())
  })

  test('has for each seam a file a platform and a plain one, and the plugin knows them all', () => {
    const files = sourceFiles()
    const names = Object.keys(texts).map((file) => file.replace(/^lib\/|\.js$/g, ''))
    expect(names.filter((name) => isSeam(name, files)).sort()).toEqual([...SEAMS].sort())
    for (const seam of SEAMS) {
      for (const platform of PLATFORMS) expect(texts).toHaveProperty([`lib/${seam}.${platform}.js`])
    }
  })

  test('has the module in whose place an app’s components come, and imports it from the call page alone', () => {
    expect(texts[`lib/${NO_SLOTS}.js`]).toMatch(/slots = \{\}/)
    const importers = modules().filter((module) =>
      imported(module).some((file) => file.endsWith('/appSlots.js')),
    )
    expect(importers.map(([file]) => file)).toEqual(['lib/pages/call/Slot.js'])
  })

  test('has each style once, and imports it from where a build begins', () => {
    const sheets = Object.keys(texts).filter((file) => file.endsWith('.css'))
    const selectors = sheets.flatMap((sheet) => [
      ...new Set([...(texts[sheet] ?? '').matchAll(/^\.call-[\w-]+(?= \{)/gm)].map(([selector]) => selector)),
    ])
    expect(selectors.length).toBeGreaterThan(30)
    expect(selectors).toEqual([...new Set(selectors)])
    const importers = modules().filter((module) => imported(module).some((file) => file.endsWith('.css')))
    expect(importers.map(([file]) => file).sort()).toEqual([
      'lib/history-ui/index.js',
      'lib/main-ui/index.js',
      'lib/pages/call/index.js',
      'lib/pages/media/index.js',
    ])
  })

  test('asks for no Sass, no design width and no newer language than phones have', () => {
    for (const [file, text] of Object.entries(texts)) {
      // A width of the window is no size that a design could change.
      if (file.endsWith('.css')) expect(text.replace(/^@media.*$/gm, '')).not.toMatch(/@use|\$\w|\dpx\b|rpx/)
      else if (file.endsWith('.js')) expect(text).not.toMatch(/\.scss|catch \{|\?\?=|(?<![\w'"`/])\w+\?\.\w/)
    }
  })

  test('has the configuration of its pages', () => {
    expect(pageConfigs()).toEqual({
      'lib/pages/call/index.config.json': expect.stringContaining('"navigationStyle": "custom"'),
      'lib/pages/media/index.config.json': expect.stringContaining('"navigationStyle": "custom"'),
    })
  })
})
