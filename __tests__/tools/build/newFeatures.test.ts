import { newFeatures } from '../../../tools/build/newFeatures'

const OLDEST = { chrome: 73, safari_ios: 12.2 }
const found = (script: string) => [...newFeatures(script, OLDEST, 2019)]

describe('what a script names that the oldest browser lacks', () => {
  it.each([
    ['structuredClone(a)', 'structuredClone'],
    ['new WeakRef(a)', 'WeakRef'],
    ['Promise.any([])', 'Promise.any'],
    ['Object.hasOwn(a, "b")', 'Object.hasOwn'],
    ['"a".replaceAll("a", "b")', '.replaceAll()'],
    ['a.b.at(-1)', '.at()'],
  ])('%s: %s', (script, name) => expect(found(script)).toEqual([name]))

  it.each([
    'Object.fromEntries([])',
    'a.flatMap(b)',
    'fetch("/")',
    'a.at = 3',
    'a.structuredClone',
    '({ structuredClone: 1 })',
    'a.includes(b)',
    'Promise.all([])',
    'globalThis',
  ])('nothing in %s', (script) => expect(found(script)).toEqual([]))

  it('is looked for in other browsers, too', () => {
    expect([...newFeatures('Object.fromEntries([])', { chrome: 69 }, 2019)]).toEqual(['Object.fromEntries'])
    expect([...newFeatures('globalThis', { safari_ios: 12 }, 2019)]).toEqual(['globalThis'])
  })

  it.each(['a?.b', 'a ?? b', 'a ||= b'])('is the language itself in %s', (script) => {
    expect(() => found(script)).toThrow(SyntaxError)
  })
})
