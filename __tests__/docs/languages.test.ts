import { codeBlocks } from '../../tools/docs/codeBlocks'
import { headings } from '../../tools/docs/outline'
import { writtenPages } from '../../tools/docs/pages'
import { codesIn, tableRows } from '../../tools/docs/tables'

const pages = writtenPages()

/** Pages for who looks into one matter. A new page is in both languages unless named here. */
const ENGLISH_ONLY = ['interop', 'package', 'verified']

/** Pages that may be shorter in Chinese, with the same headings: how it is made, and platforms, whose lists stand elsewhere. */
const SHORTER = ['alipay', 'architecture', 'performance', 'races', 'wechat'].map((name) => `docs/${name}.md`)

const inEnglish = Object.keys(pages).flatMap((page) => /^docs\/([\w-]+)\.md$/.exec(page)?.[1] ?? [])
const inChinese = Object.keys(pages).flatMap((page) => /^docs\/zh-CN\/([\w-]+)\.md$/.exec(page)?.[1] ?? [])

const PAIRS: readonly (readonly [english: string, chinese: string])[] = [
  ['README.md', 'README.zh-CN.md'],
  ...inChinese.map((name) => [`docs/${name}.md`, `docs/zh-CN/${name}.md`] as const),
]

it('every page is in both languages, but those that are for English readers only', () => {
  expect([...inChinese].sort()).toEqual(inEnglish.filter((name) => !ENGLISH_ONLY.includes(name)).sort())
})

describe.each(PAIRS)('%s and %s', (english, chinese) => {
  const [one, other] = [pages[english] ?? '', pages[chinese] ?? '']

  it('name each other at their head', () => {
    const head = (text: string) => text.split('\n').slice(0, 4).join('\n')
    const path = english.startsWith('docs/') ? ['zh-CN/', '../'] : ['', '']
    const file = (page: string) => page.split('/').at(-1) ?? ''
    expect(head(one)).toContain(`[中文](${path[0]}${file(chinese)})`)
    expect(head(other)).toContain(`[English](${path[1]}${file(english)})`)
  })
  it('have the same headings, by their level', () => {
    const levels = (text: string) => headings(text).map(({ level }) => level)
    expect(levels(other)).toEqual(levels(one))
  })
  if (SHORTER.includes(english)) return
  it('show the same code, but for what people read in it', () => {
    expect(codeBlocks(other).map(wordless)).toEqual(codeBlocks(one).map(wordless))
  })
  it('have tables of the same rows, with the same codes in their first cells', () => {
    const firsts = (text: string) => tableRows(text).map(([first = '']) => codesIn(first))
    expect(firsts(other)).toEqual(firsts(one))
  })
})

/** A line of an element's text. */
const TEXT = /^\s+[^<>{}()[\]]+$/

/** Without comments, texts in an element, the language that an app asks for, and punctuation that goes with a language. */
function wordless({ language, text }: { readonly language: string; readonly text: string }) {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/(^|\s)(\/\/|#|\/\*\*) .*$/, '').trimEnd())
    .filter((line) => line !== '' && !(language === 'tsx' && TEXT.test(line)))
    .map((line) =>
      line
        .replace(/>[^<>{}]+(?=[<{])/g, '>')
        .replace(/locale: '(en|zh-CN)'/, 'locale')
        .replace(/[：:] ?/g, ':'),
    )
  return { language, lines: language === 'mermaid' || language === '' ? [] : lines }
}
