import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../tools/root'
import { IN_ALL_BROWSERS, IN_BROWSERS, OF_OTHER_APPS, UNITS } from '../../../tools/test/jestOrders'
import type { JestOrder } from '../../../tools/test/jestStep'
import { testSteps } from '../../../tools/test/testSteps'

const FOLDERS = ['__tests__', 'packages/local-cloud/__tests__', 'packages/mini-host/__tests__']

const testFiles = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.posix.join(root, folder, file)),
)
const isInBrowser = (file: string) => /\/__tests__\/(e2e|browser)\//.test(file)
const isOfLogic = (file: string) => file.endsWith('.ts') && !/\/__tests__\/(e2e|browser|build)\//.test(file)

function takers(orders: readonly JestOrder[], file: string): readonly string[] {
  return orders.filter(({ files }) => files === undefined || files.test(file)).map(({ name }) => name)
}

describe.each([
  ['npm test', false],
  ['the full run', true],
])('the steps of %s', (_, full) => {
  const steps = testSteps(full)

  it('have names of their own', () => {
    const names = steps.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('come after those that they need, each of which there is', () => {
    steps.forEach(({ name, after = [] }, place) => {
      const before = steps.slice(0, place).map((step) => step.name)
      expect({ name, missing: after.filter((other) => !before.includes(other)) }).toEqual({
        name,
        missing: [],
      })
    })
  })
})

describe('each test file', () => {
  it('in a browser runs in one step', () => {
    const files = testFiles.filter(isInBrowser)
    expect(files.length).toBeGreaterThan(30)
    const orders = [...IN_BROWSERS, IN_ALL_BROWSERS, OF_OTHER_APPS]
    expect(files.filter((file) => takers(orders, file).length !== 1)).toEqual([])
  })

  it('of logic runs in one step', () => {
    const files = testFiles.filter(isOfLogic)
    expect(files.length).toBeGreaterThan(150)
    const orders = UNITS.filter(({ project }) => project === 'node')
    expect(files.filter((file) => takers(orders, file).length !== 1)).toEqual([])
  })
})
