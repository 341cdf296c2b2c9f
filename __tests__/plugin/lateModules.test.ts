import { keepLate } from '../../plugin/lateModules'
import type { ChunkOutput, ModuleGraph } from '../../plugin/taro'

interface Module {
  readonly imports?: readonly string[]
  readonly loads?: readonly string[]
  readonly isEntry?: boolean
}

/** Modules by what they import, and what they load later. */
function graphOf(modules: Readonly<Record<string, Module>>): ModuleGraph {
  const importing = (id: string, how: 'imports' | 'loads') =>
    Object.keys(modules).filter((other) => modules[other]?.[how]?.includes(id))
  return {
    getModuleIds: () => Object.keys(modules),
    getModuleInfo: (id) => {
      const module = modules[id]
      if (module === undefined) return null
      return {
        isEntry: module.isEntry === true,
        importers: importing(id, 'imports'),
        dynamicImporters: importing(id, 'loads'),
        importedIds: module.imports ?? [],
      }
    },
  }
}

/** Which chunk each module is put into, where Taro would put all into its first. */
function chunksOf(modules: Readonly<Record<string, Module>>): Record<string, unknown> {
  const output: ChunkOutput = { manualChunks: () => 'vendors' }
  keepLate(output, (id) => id.startsWith('call/'))
  const { manualChunks } = output
  if (typeof manualChunks !== 'function') throw new Error('there is no function any more')
  const graph = graphOf(modules)
  return Object.fromEntries(Object.keys(modules).map((id) => [id, manualChunks(id, graph)]))
}

test('what a call page alone needs stays with it, and what the app needs as well does not', () => {
  expect(
    chunksOf({
      app: { isEntry: true, imports: ['call/index', 'react'], loads: ['call/page', 'page'] },
      page: { imports: ['react', 'charts'] },
      'call/index': { imports: ['mitt'] },
      'call/page': { imports: ['react', 'mobx', 'call/index'], loads: ['call/rtc'] },
      'call/rtc': { imports: ['sdk'] },
      mobx: { imports: ['mobx/core'] },
      ...{ react: {}, mitt: {}, sdk: {}, charts: {}, 'mobx/core': {} },
    }),
  ).toEqual({
    ...{ app: 'vendors', page: 'vendors', charts: 'vendors', react: 'vendors' },
    ...{ 'call/index': 'vendors', mitt: 'vendors' },
    ...{ 'call/page': undefined, 'call/rtc': undefined, sdk: undefined },
    ...{ mobx: undefined, 'mobx/core': undefined },
  })
})

test('MobX of an app that uses it itself is where Taro puts it', () => {
  const chunks = chunksOf({
    app: { isEntry: true, imports: ['mobx'], loads: ['call/page'] },
    'call/page': { imports: ['mobx'] },
    mobx: {},
  })
  expect(chunks.mobx).toBe('vendors')
})

test('further entries, as the pages of a mini program, are the app’s', () => {
  const chunks = chunksOf({
    app: { isEntry: true },
    page: { imports: ['charts'] },
    'call/page': { imports: ['mobx'] },
    ...{ charts: {}, mobx: {} },
  })
  expect(chunks).toMatchObject({ page: 'vendors', charts: 'vendors', mobx: undefined })
})

test('what goes round in a circle has an end', () => {
  const chunks = chunksOf({
    app: { isEntry: true, imports: ['one'] },
    one: { imports: ['other'] },
    other: { imports: ['one'] },
  })
  expect(chunks).toEqual({ app: 'vendors', one: 'vendors', other: 'vendors' })
})
