import { compileFunction } from 'node:vm'

type Compile = typeof compileFunction

interface CompilesOnce {
  compilesOnce(compile: Compile): Compile
}

const { compilesOnce } = jest.requireActual<CompilesOnce>('../../../config/jest/compilesOnce')

const filename = 'a.js'
let kept: (Buffer | undefined)[]
const compile = compilesOnce((code, parameters, options) => {
  // What V8 gives to be kept is a Buffer.
  kept.push(options?.cachedData as Buffer | undefined)
  return compileFunction(code, parameters, options)
})
beforeEach(() => {
  kept = []
})

test('a module that comes again is made of what was kept of it, and does the same', () => {
  const [first, again] = [1, 2].map(() => compile('return one + 1', ['one'], { filename }))
  expect([first?.(1), again?.(2)]).toEqual([2, 3])
  expect(kept).toEqual([undefined, expect.any(Buffer)])
  expect(again?.cachedDataRejected).toBe(false)
})

test('one that has changed, or is handed other names, is compiled anew', () => {
  expect(compile('return one + 2', ['one'], { filename })(1)).toBe(3)
  expect(compile('return one + 3', ['one'], { filename })(1)).toBe(4)
  expect(compile('return one + 3', ['two', 'one'], { filename })(1, 2)).toBe(5)
  expect(kept).toEqual([undefined, undefined, undefined])
})
