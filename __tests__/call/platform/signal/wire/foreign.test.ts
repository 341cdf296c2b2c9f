import { foreignText, parseForeign, readEach } from '../../../../../src/call/platform/signal/wire/foreign'

const nested = (depth: number) => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`

describe('text from outside', () => {
  it('is read as the object that it is', () => {
    expect(parseForeign('{"a":{"b":[1,"x"]}}')).toEqual({ a: { b: [1, 'x'] } })
  })

  it.each([undefined, null, 7, {}, '', 'hello', '[1]', 'null', '"text"', '{"a":'])(
    'that is no object is nothing: %j',
    (text) => {
      expect(parseForeign(text)).toBeUndefined()
    },
  )

  it('is read 32 deep and no deeper', () => {
    expect(parseForeign(nested(32))).toBeDefined()
    expect(parseForeign(nested(33))).toBeUndefined()
    expect(parseForeign(nested(5_000))).toBeUndefined()
  })

  it('is as deep as its lists and objects, not as what its strings say', () => {
    expect(parseForeign(JSON.stringify({ a: `"\\${'['.repeat(100)}"` }))).toBeDefined()
    expect(parseForeign(`{"a":[${'[],'.repeat(100)}{}]}`)).toBeDefined()
  })

  it('is read up to 16 KB', () => {
    const of = (length: number) => `{"a":"${'x'.repeat(length - 8)}"}`
    expect(parseForeign(of(16 * 1024))).toBeDefined()
    expect(parseForeign(of(16 * 1024 + 1))).toBeUndefined()
  })
})

describe('a foreign value as text', () => {
  it.each([
    ['text', 'text'],
    [{ a: [1] }, '{"a":[1]}'],
    [7, '7'],
    [false, 'false'],
    [null, ''],
    [undefined, ''],
  ])('%j is %j', (value, text) => {
    expect(foreignText(value, 100)).toBe(text)
  })

  it('is cut, and never through a character', () => {
    expect(foreignText('abc', 2)).toBe('ab')
    expect(foreignText('a😀b', 2)).toBe('a')
    expect(foreignText('a😀b', 3)).toBe('a😀')
    expect(foreignText('a😀', 3)).toBe('a😀')
  })
})

describe('a foreign list', () => {
  it('is read one by one, and what cannot be read costs only itself', () => {
    const read = (value: unknown) => {
      if (value === 2) throw new Error('no')
      return value === 3 ? undefined : value
    }
    expect(readEach([1, 2, 3, 4], read)).toEqual([1, 4])
  })

  it('that is none is empty, and one without end is read in part', () => {
    expect(readEach('list', (value) => value)).toEqual([])
    expect(readEach(new Array<number>(100_000).fill(1), (value) => value)).toHaveLength(5_000)
  })
})
