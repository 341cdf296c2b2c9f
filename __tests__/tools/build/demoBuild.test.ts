import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BuildOrder } from '../../../tools/build/buildApp'
import { buildDemo, builtFor, type DemoApp, distOf } from '../../../tools/build/demoBuild'
import { writeDemoSources } from '../demoSources'
import { TemporaryFolder } from '../temporaryFolder'

let folder: TemporaryFolder
let app: DemoApp
let orders: BuildOrder[]
/** What a build does, and whether it succeeds. */
let work: () => boolean

beforeEach(() => {
  folder = new TemporaryFolder()
  writeDemoSources(folder)
  orders = []
  work = () => true
  app = {
    root: folder.path,
    environment: {},
    async build(order) {
      orders.push(order)
      folder.write(`dist/${order.platform}/index.html`, '')
      const outputRoot = distOf(order.platform, app)
      return { ok: work(), outputRoot, warnings: '', output: '' }
    },
  }
})

afterEach(() => folder.remove())

it('is asked of the builder with the cloud it is for', async () => {
  await buildDemo('h5', true, app)
  await buildDemo('weapp', false, app)
  expect(orders).toEqual([
    { platform: 'h5', appRoot: folder.path, environment: { CALL_CLOUD: 'local' } },
    { platform: 'weapp', appRoot: folder.path, environment: {} },
  ])
})

it('is not there before it was made', () => {
  expect(builtFor('h5', app)).toBeNull()
})

it.each([
  ['local', true],
  ['yunxin', false],
])('is known for the %s cloud, and fresh, until a source changes', async (cloud, local) => {
  await buildDemo('h5', local, app)
  expect(builtFor('h5', app)).toEqual({ cloud, fresh: true })
  folder.write('src/app.ts', 'another app')
  expect(builtFor('h5', app)).toEqual({ cloud, fresh: false })
  expect(builtFor('weapp', app)).toBeNull()
})

it('of sources that changed while it was made is not fresh', async () => {
  work = () => {
    folder.write('src/app.ts', 'another app')
    return true
  }
  await buildDemo('h5', true, app)
  expect(builtFor('h5', app)).toMatchObject({ fresh: false })
})

it('for another key is not fresh', async () => {
  await buildDemo('h5', false, app)
  expect(builtFor('h5', { ...app, environment: { YUNXIN_APP_KEY: 'key' } })).toMatchObject({ fresh: false })
})

describe('is none', () => {
  beforeEach(() => buildDemo('h5', true, app))

  it('where it failed', async () => {
    work = () => false
    await buildDemo('h5', true, app)
    expect(builtFor('h5', app)).toBeNull()
  })

  it('where it was broken off, though an earlier one was finished', async () => {
    work = () => {
      throw new Error('Ctrl-C')
    }
    await expect(buildDemo('h5', true, app)).rejects.toThrow('Ctrl-C')
    expect(existsSync(path.join(distOf('h5', app), 'index.html'))).toBe(true)
    expect(builtFor('h5', app)).toBeNull()
  })

  it('where its files were taken away', () => {
    folder.remove('dist/h5')
    expect(builtFor('h5', app)).toBeNull()
  })

  it.each([
    '',
    '{"cloud":"loc',
    '{}',
    'null',
    '[]',
    '{"cloud":"mars","fingerprint":"a"}',
    '{"cloud":"local"}',
  ])('where its label says %j', (label) => {
    folder.write('dist/h5.json', label)
    expect(builtFor('h5', app)).toBeNull()
  })
})
