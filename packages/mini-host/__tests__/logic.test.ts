import type { DataSent } from '../src/protocol'
import { forReport } from '../src/runtime/bridge'
import { ModuleLoader, resolveModule } from '../src/runtime/logic/ModuleLoader'
import { atPath, parseDataPath, setAtPath } from '../src/runtime/pages/dataPath'
import { parsePageAddress } from '../src/runtime/pages/pageAddress'
import { createPageInstance } from '../src/runtime/pages/pageInstance'
import { StorageBox } from '../src/runtime/storage/StorageBox'

describe('a path into a page’s data', () => {
  test.each([
    ['root', ['root']],
    ['root.cn[0].st', ['root', 'cn', 0, 'st']],
    ['root.cn.[12].cl', ['root', 'cn', 12, 'cl']],
    ['root.cn.[0].cn.[1]', ['root', 'cn', 0, 'cn', 1]],
  ])('%s', (key, path) => {
    expect(parseDataPath(key)).toEqual(path)
  })

  test('makes what is missing on the way', () => {
    const data = {}
    setAtPath(data, ['root', 'cn', 1, 'st'], 'red')
    expect(data).toEqual({ root: { cn: [undefined, { st: 'red' }] } })
    expect(atPath(data, ['root', 'cn', 1, 'st'])).toBe('red')
    expect(atPath(data, ['root', 'none', 'st'])).toBeUndefined()
  })
})

describe('the address of a page', () => {
  test.each([
    ['/pages/a/a', '', { route: 'pages/a/a', query: {} }],
    ['../b/b?x=1&y=%E4%BD%A0', 'pages/a/a', { route: 'pages/b/b', query: { x: '1', y: '你' } }],
    ['/a?url=a%3Db=c', '', { route: 'a', query: { url: 'a=b=c' } }],
  ])('%s', (url, from, address) => {
    expect(parsePageAddress(url, from)).toEqual(address)
  })
})

describe('modules', () => {
  test('are found from where they are required, and run once', () => {
    expect(resolveModule('sub/pages/a/a', '../../../taro.js')).toBe('taro')
    let runs = 0
    const loader = new ModuleLoader(() => ({}))
    loader.define('a/one', ({ exports, require }) => {
      runs += 1
      Object.assign(exports as object, { two: (require as (path: string) => unknown)('./two') })
    })
    loader.define('a/two', ({ module }) => {
      ;(module as { exports: unknown }).exports = 'two'
    })
    expect(loader.require('a/one')).toEqual({ two: 'two' })
    expect(loader.require('a/one')).toEqual({ two: 'two' })
    expect(runs).toBe(1)
    expect(() => loader.require('none')).toThrow("module 'none.js' is not defined")
  })
})

describe('a page’s instance', () => {
  const sent: DataSent[] = []
  const view = {
    id: 1,
    route: 'pages/a/a',
    query: {},
    apply: (_: unknown, done: () => void) => done(),
    sends: (data: DataSent) => void sent.push(data),
    complain: () => undefined,
    find: () => null,
    selectorQuery: () => null,
  }

  test('has its own copy of the data, and a copy of what is set', () => {
    const definition = { data: { list: [1, 2, 3] } }
    const page = createPageInstance(definition, view)
    const given = { 'list[1]': { deep: true } }
    let done = false
    ;(page.setData as (data: object, callback: () => void) => void)(given, () => (done = true))
    given['list[1]'].deep = false
    expect(page.data).toEqual({ list: [1, { deep: true }, 3] })
    expect(definition.data.list).toEqual([1, 2, 3])
    expect(done).toBe(true)
  })

  test('says what a setData weighs on its way to the view, and what it sets', () => {
    sent.length = 0
    const page = createPageInstance({ data: {} }, view)
    ;(page.setData as (data: object) => void)({ 'name.first': '李' })
    expect(sent).toEqual([
      { route: 'pages/a/a', bytes: '{"name.first":"123"}'.length, paths: ['name.first'] },
    ])
  })

  test('splices lists, as Alipay’s can', () => {
    const page = createPageInstance({ data: { list: ['a', 'b', 'c'] } }, view)
    ;(page.$spliceData as (data: object) => void)({ list: [1, 1, 'x', 'y'] })
    expect(page.data).toEqual({ list: ['a', 'x', 'y', 'c'] })
  })
})

describe('storage', () => {
  test('keeps copies, and has its limits', () => {
    const box = new StorageBox()
    const value = { list: [1] }
    box.set('a', value)
    value.list.push(2)
    expect(box.get('a')).toEqual({ list: [1] })
    expect(box.get('none')).toBeUndefined()
    expect(() => box.set('big', 'x'.repeat(1024 * 1024))).toThrow('entry size limit reached')
    const megabyte = 'x'.repeat(1024 * 1024 - 10)
    for (let index = 0; index < 10; index += 1) box.set(`key ${index}`, megabyte)
    expect(() => box.set('more', megabyte)).toThrow('exceed storage max size')
    box.remove('a')
    expect(box.info().keys).toHaveLength(10)
  })
})

test('a report shows something of everything', () => {
  const circular: Record<string, unknown> = {}
  circular.self = circular
  expect(forReport(circular)).toBe('[object Object]')
  expect(forReport({ call: () => 1, bytes: new ArrayBuffer(3) })).toEqual({ bytes: '<3 bytes>' })
})
