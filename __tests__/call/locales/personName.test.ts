import { graphemesOf } from '../../../src/call/locales/graphemes'
import { isolated, readableName } from '../../../src/call/locales/personName'

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}'
const FLAG = '\u{1f1e9}\u{1f1ea}'
const SCOTLAND = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'
const THUMB = '\u{1f44d}\u{1f3fd}'
const HEART = '\u2764\ufe0f'
const ACCENTED = 'e\u0301'

/** Runs `act` as on a platform that cannot take a text apart. */
function withoutSegmenter(act: () => void): void {
  const { Intl: known } = globalThis
  const without: readonly unknown[] = [{ ...known, Segmenter: undefined }, undefined]
  try {
    for (const Intl of without) {
      Object.assign(globalThis, { Intl })
      act()
    }
  } finally {
    Object.assign(globalThis, { Intl: known })
  }
}

describe('a text by what people take for one character', () => {
  const pieces = ['a', FAMILY, FLAG, FLAG, SCOTLAND, THUMB, HEART, ACCENTED, '李']

  it('is taken apart between them', () => {
    expect(graphemesOf(pieces.join(''))).toEqual(pieces)
    expect(graphemesOf('')).toEqual([])
  })

  it('is so too where the platform does not know how', () => {
    withoutSegmenter(() => {
      expect(graphemesOf(pieces.join(''))).toEqual(pieces)
      expect(graphemesOf('')).toEqual([])
    })
  })
})

describe('a name', () => {
  it.each([
    ['Bob', 'Bob'],
    ['  Bob \n the\t\u3000Builder ', 'Bob the Builder'],
    ['李小龙', '李小龙'],
    ['محمد', 'محمد'],
    ['نمی\u200cخواهم', 'نمی\u200cخواهم'],
    [`Ann ${FAMILY}${FLAG}${SCOTLAND}${THUMB}${HEART}`, `Ann ${FAMILY}${FLAG}${SCOTLAND}${THUMB}${HEART}`],
    [ACCENTED, ACCENTED],
  ])('is kept as people write it: %j', (name, shown) => {
    expect(readableName(name)).toBe(shown)
  })

  it.each([
    '',
    '   ',
    '\u200b\u200b',
    '\u200d',
    '\u200c \u200d',
    '\u2060\ufeff\u00ad',
    '\ufe0f',
    '\u3164',
    '\u115f\u1160\uffa0',
    '\u2800',
    '\u202e\u2066\u2069',
    '\u0000\u0007',
    '\u{e0041}\u{e0042}',
    '\ud83d',
    '\udc00',
  ])('of which nothing can be seen is none: %j', (name) => {
    expect(readableName(name)).toBe('')
  })

  it.each([
    ['\u202eecilA', 'ecilA'],
    ['a\u202db\u2067c\u2069d\u200fe\u061cf', 'abcdef'],
    ['Al\u200bi\u2060ce', 'Alice'],
    ['Alice\u{e0041}', 'Alice'],
    ['Alice\u200d', 'Alice'],
    ['\u200dAlice', 'Alice'],
    ['a\ud83db\udc00c', 'abc'],
    [`a${'\u0301'.repeat(500)}b`, `a${'\u0301'.repeat(4)}b`],
  ])('loses what turns a line around, hides or heaps up: %j', (name, shown) => {
    expect(readableName(name)).toBe(shown)
  })

  it('is cut after 64 characters, as people count them, and never through one', () => {
    expect(readableName('n'.repeat(500))).toBe('n'.repeat(64))
    expect(graphemesOf(readableName(FLAG.repeat(100)))).toHaveLength(64)
    const families = readableName(FAMILY.repeat(100))
    expect(families).toBe(FAMILY.repeat(Math.floor(256 / FAMILY.length)))
  })

  it('without end is not gone through to its end', () => {
    expect(readableName(`${'\u200b'.repeat(1_000_000)}Alice`)).toBe('')
  })

  it('is closed off from the words around it', () => {
    expect(isolated('محمد')).toBe('\u2068محمد\u2069')
  })
})
