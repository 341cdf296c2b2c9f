import path from 'node:path'
import type { ViteConfig, VitePlugin } from '../../plugin/taro'
import { PAGE_CONFIG, usePlugin } from './usePlugin'

const { app, plug } = usePlugin()

type Order = Parameters<typeof plug>[0]

/** Every part, as each is asked for here. */
function vitePlugin(order?: Order) {
  const { plugins = [] }: ViteConfig = plug(order).viteConfig({ plugins: ['taro'] }, { pages: [] })
  expect(plugins[1]).toBe('taro')
  // The first of them is ours, as that is what it is for.
  return plugins[0] as Required<VitePlugin>
}

const library = (file: string) => path.join(app().path, 'lib', file)
const source = (file: string) => path.join(app().path, 'src', file)

/** What an import becomes; null where it is left to others. */
function resolved(plugin: Required<VitePlugin>, specifier: string, importer?: string, isEntry = false) {
  return plugin.resolveId(specifier, importer, { isEntry })
}

function loaded(plugin: Required<VitePlugin>, file: string) {
  const emitted: string[] = []
  const emitFile = ({ fileName }: { readonly fileName: string }) => {
    emitted.push(fileName)
    return 'ref'
  }
  return { code: plugin.load.call({ emitFile }, file), emitted }
}

const resolvedAs = (command: 'build' | 'serve') => ({ command, build: { rollupOptions: {} } })

test('a page of the package says of itself what it says, and the app has the last word', () => {
  const pages = [
    { name: 'call/pages/call/index', config: { navigationBarTitleText: 'Ours' } },
    { name: 'pages/index/index', config: {} },
  ]
  plug().viteConfig({}, { pages })
  expect(pages.map(({ config }) => config)).toEqual([{ ...PAGE_CONFIG, navigationBarTitleText: 'Ours' }, {}])
})

test('a page is found where the app’s would be, but as an entry, which Taro makes', () => {
  const plugin = vitePlugin()
  const place = source('call/pages/call/index')
  expect(resolved(plugin, place, '\0page')).toBe(library('pages/call/index.js'))
  expect(resolved(plugin, place, undefined, true)).toBeNull()
  expect(resolved(plugin, source('pages/index/index'), '\0page')).toBeNull()
})

test('each seam is the platform’s, and nobody else’s file of that name is', () => {
  const plugin = vitePlugin()
  const specifier = './platform/bindings/index.js'
  expect(resolved(plugin, specifier, library('createCall.js'))).toBe(
    library('platform/bindings/index.weapp.js'),
  )
  expect(resolved(plugin, specifier, source('createCall.js'))).toBeNull()
  expect(resolved(plugin, 'mobx', library('createCall.js'))).toBeNull()
})

test('the slots of the call page are the app’s, the platform’s own before others, and else the package’s', () => {
  const slotsOf = (order?: Order) =>
    resolved(vitePlugin(order), '../../slots/appSlots.js', library('pages/call/Slot.js'))
  expect(slotsOf()).toBeNull()
  app().write('src/call-slots.tsx')
  app().write('src/call-slots.weapp.tsx')
  app().write('src/parts/index.ts')
  expect(slotsOf({ platform: 'h5', options: { slots: 'src/call-slots' } })).toBe(source('call-slots.tsx'))
  expect(slotsOf({ options: { slots: 'src/call-slots' } })).toBe(source('call-slots.weapp.tsx'))
  expect(slotsOf({ options: { slots: 'src/call-slots.tsx' } })).toBe(source('call-slots.tsx'))
  expect(slotsOf({ options: { slots: 'src/parts' } })).toBe(source('parts/index.ts'))
})

test('NERTC’s mini-program SDK is the app’s file, taken for a script', () => {
  const file = path.join(app().path, 'sdk', 'nertc-wechat-sdk.js')
  const plugin = vitePlugin()
  expect(resolved(plugin, 'nertc-wechat-sdk', library('x.js'))).toBe(file)
  const { build } = plugin.config() as { build: { commonjsOptions: { include: RegExp[] } } }
  expect(build.commonjsOptions.include.filter((pattern) => pattern.test(file))).toHaveLength(1)
  expect(vitePlugin({ platform: 'h5' }).config()).toEqual({})
})

test('tones and pictures are files of the subpackage, on H5 of the static folder', () => {
  app().write('lib/ringing.mp3', 'a tone')
  const mini = loaded(vitePlugin(), library('ringing.mp3'))
  expect(mini).toEqual({ code: 'export default "__VITE_ASSET__ref__"', emitted: ['call/ringing.mp3'] })
  const { emitted } = loaded(vitePlugin({ platform: 'h5' }), library('ringing.mp3'))
  expect(emitted).toEqual([expect.stringMatching(/^static\/call\/ringing\.[0-9a-f]{8}\.mp3$/)])
})

test('a development server gives the file itself', () => {
  const plugin = vitePlugin({ platform: 'h5' })
  plugin.configResolved(resolvedAs('serve'))
  const { code, emitted } = loaded(plugin, library('ringing.mp3'))
  expect(code).toBe(`export default "/@fs${library('ringing.mp3')}"`)
  expect(emitted).toEqual([])
})

test('other files are left to others', () => {
  app().write('src/own.mp3')
  const plugin = vitePlugin()
  plugin.configResolved(resolvedAs('build'))
  expect(loaded(plugin, source('own.mp3')).code).toBeNull()
  expect(loaded(plugin, library('createCall.js')).code).toBeNull()
})

describe('style sheets that several pages share', () => {
  function emitted(names: readonly string[], platform = 'weapp'): Record<string, unknown> {
    const { plugins = [] } = plug({ platform }).viteConfig({}, { pages: [] })
    const files: Record<string, unknown> = {}
    const bundle = Object.fromEntries(names.map((fileName) => [fileName, { fileName }]))
    const emitFile = (file: { readonly fileName: string; readonly source: unknown }) => {
      files[file.fileName] = file.source
      return ''
    }
    // All of them are ours here.
    for (const plugin of plugins as VitePlugin[]) plugin.generateBundle?.call({ emitFile }, {}, bundle)
    return files
  }

  test('are read by WeChat where the app has no sheet of its own to name them', () => {
    expect(emitted(['vendors.wxss', 'common.wxss', 'call/pages/call/index.wxss', 'app.js'])).toEqual({
      'app.wxss': '@import "vendors.wxss";\n@import "common.wxss";\n',
    })
  })

  test('are left to Taro where it has one, and on H5', () => {
    expect(emitted(['app.wxss', 'vendors.wxss'])).toEqual({})
    expect(emitted(['call/pages/call/index.wxss'])).toEqual({})
    expect(emitted(['vendors.wxss'], 'h5')).toEqual({})
  })
})
