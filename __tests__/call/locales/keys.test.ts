import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CALL_PAGE_TEXTS } from '@/call/locales/callPageTexts'
import { en } from '@/call/locales/en'
import { ja } from '@/call/locales/ja'
import type { PageTexts } from '@/call/locales/messages'
import { zhCN } from '@/call/locales/zhCN'
import { readTree } from '../../../tools/architecture'
import { root } from '../../../tools/root'

// What only the call page says comes with it, in the languages that are there by themselves.
const zhPage: PageTexts = { ...zhCN.page, ...CALL_PAGE_TEXTS['zh-CN'] }
const enPage: PageTexts = { ...en.page, ...CALL_PAGE_TEXTS.en }
const keys = Object.keys(zhPage) as (keyof PageTexts)[]
const sorted = (names: readonly string[]) => [...names].sort()
const holesOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()

it.each([
  ['en', en, enPage],
  ['ja', ja, ja.page],
])('%s has the same texts as zh-CN', (_, texts, page) => {
  expect(sorted(Object.keys(page))).toEqual(sorted(keys))
  expect(Object.keys(texts.ends)).toEqual(Object.keys(zhCN.ends))
  expect(Object.keys(texts.errors)).toEqual(Object.keys(zhCN.errors))
  expect(Object.keys(texts.lacks)).toEqual(Object.keys(zhCN.lacks))
})

it('what only the call page says is nowhere said twice, and in the same order in each language', () => {
  const [chinese, english] = [Object.keys(CALL_PAGE_TEXTS['zh-CN']), Object.keys(CALL_PAGE_TEXTS.en)]
  expect(english).toEqual(chinese)
  expect(Object.keys(en.page)).toEqual(Object.keys(zhCN.page))
  expect(Object.keys(zhCN.page).filter((key) => chinese.includes(key))).toEqual([])
})

it('no text is there that no page shows', () => {
  const sources = [...readTree(root, ['src/call'])].filter(([file]) => !file.startsWith('src/call/locales/'))
  expect(sources.length).toBeGreaterThan(50)
  const used = (key: string) => sources.some(([, source]) => source.includes(`'${key}'`))
  expect(keys.filter((key) => !used(key))).toEqual([])
})

it.each(keys)('%s has the same holes, and ends alike, in every language', (key) => {
  const endOf = (sentence: string) => /[….。]?$/.exec(sentence)?.[0].replace('。', '.')
  for (const page of [enPage, ja.page]) {
    expect(holesOf(page[key])).toEqual(holesOf(zhPage[key]))
    expect(endOf(page[key])).toBe(endOf(zhPage[key]))
  }
  expect(enPage[key]).not.toMatch(/[\u3400-\u9fff]/)
})

// A button is a fifth of a narrow screen wide: about six Chinese characters or a dozen Latin ones.
it.each([
  'cancel',
  'accept',
  'reject',
  'hangUp',
  'mute',
  'unmute',
  'startCamera',
  'stopCamera',
  'flip',
  'useSpeaker',
  'useEarpiece',
  'done',
  'callAgain',
  'callBack',
  'writeMessage',
  'switchToAudio',
  'switchToVideo',
] as const)('the label %s fits below its button', (key) => {
  expect(zhPage[key].length).toBeLessThanOrEqual(6)
  // Where it may be broken takes no room.
  expect(ja.page[key].replace('\u200b', '').length).toBeLessThanOrEqual(6)
  expect(enPage[key].length).toBeLessThanOrEqual(12)
})

it('Japanese sentences end as their kind does', () => {
  const whole = [...Object.values(ja.errors), ...Object.values(ja.lacks)]
  expect(whole.filter((sentence) => !/。$/.test(sentence))).toEqual([])
  const lines = Object.values(ja.ends).flatMap((end) =>
    typeof end === 'string' ? [end] : [end.caller, end.callee],
  )
  expect(lines.filter((line) => /[。.]$/.test(line))).toEqual([])
  expect(new Set(Object.values(ja.errors)).size).toBe(Object.keys(ja.errors).length)
})

it('the comment of each text, which the reference is made of, is what it is in English', () => {
  const source = readFileSync(path.join(root, 'src/call/locales/messages.ts'), 'utf8')
  const told = [...source.matchAll(/\/\*\* `(.+)` \*\/\n {2}readonly (\w+): string\n/g)].map(
    ([, says, key]) => [key, says],
  )
  expect(Object.fromEntries(told)).toEqual(enPage)
})
