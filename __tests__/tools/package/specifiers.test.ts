import { packaged, specifiersOf, withSpecifiers } from '../../../tools/package/specifiers'

const FILES = [
  'index.ts',
  'machine/terms.ts',
  'locales/index.ts',
  'platform/bindings/index.h5.ts',
  'platform/bindings/index.weapp.ts',
  'icons/icons.ts',
]

describe('a specifier of the package', () => {
  test.each([
    ['./machine/terms', './machine/terms.js'],
    ['./locales', './locales/index.js'],
    ['./platform/bindings/index', './platform/bindings/index.js'],
    ['./icons/back.svg', './icons/back.js'],
    ['./tones/ringing.mp3', './tones/ringing.mp3'],
    ['mobx', 'mobx'],
    ['nim-web-sdk-ng/dist/esm/nim', 'nim-web-sdk-ng/dist/esm/nim.js'],
    ['./index.scss', null],
  ])('for %s is %s', (specifier, expected) => {
    expect(packaged('index.ts', specifier, FILES)).toBe(expected)
  })

  test('is seen from the file that imports', () => {
    expect(packaged('machine/terms.ts', '../locales', FILES)).toBe('../locales/index.js')
    expect(packaged('platform/bindings/index.h5.ts', './index', FILES)).toBe('./index.js')
  })

  test('names a file, or there is no package', () => {
    expect(() => packaged('index.ts', './gone', FILES)).toThrow('src/call/index.ts imports ./gone')
  })
})

describe('the text of a module', () => {
  const TEXT = [
    "import { a } from './a'",
    "import './a.scss'",
    "export * from './b'",
    "type C = import('./c').C",
    "const later = () => import('./d')",
    '',
  ].join('\n')

  test('tells what it imports', () => {
    expect(specifiersOf(TEXT)).toEqual(['./a', './a.scss', './b', './c', './d'])
  })

  test('gets others, and loses a line that imports nothing any more', () => {
    const changed = withSpecifiers(TEXT, (one) => (one.endsWith('.scss') ? null : `${one}.js`))
    expect(specifiersOf(changed)).toEqual(['./a.js', './b.js', './c.js', './d.js'])
    expect(changed.split('\n')).toHaveLength(TEXT.split('\n').length - 1)
  })
})
