import { en } from '@/call/locales/en'
import { zhCN } from '@/call/locales/zhCN'
import { readTree } from '../../../tools/architecture'
import { root } from '../../../tools/root'

const keys = Object.keys(zhCN.page) as (keyof typeof zhCN.page)[]
const holesOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()

it('both languages have the same texts', () => {
  expect(Object.keys(en.page)).toEqual(keys)
  expect(Object.keys(en.ends)).toEqual(Object.keys(zhCN.ends))
  expect(Object.keys(en.errors)).toEqual(Object.keys(zhCN.errors))
  expect(Object.keys(en.lacks)).toEqual(Object.keys(zhCN.lacks))
})

it('no text is there that no page shows', () => {
  const sources = [...readTree(root, ['src/call'])].filter(([file]) => !file.startsWith('src/call/locales/'))
  expect(sources.length).toBeGreaterThan(50)
  const used = (key: string) => sources.some(([, source]) => source.includes(`'${key}'`))
  expect(keys.filter((key) => !used(key))).toEqual([])
})

it.each(keys)('%s has the same holes, and ends alike, in both languages', (key) => {
  expect(holesOf(en.page[key])).toEqual(holesOf(zhCN.page[key]))
  const endOf = (sentence: string) => /[….。]?$/.exec(sentence)?.[0].replace('。', '.')
  expect(endOf(en.page[key])).toBe(endOf(zhCN.page[key]))
  expect(en.page[key]).not.toMatch(/[\u3400-\u9fff]/)
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
  expect(zhCN.page[key].length).toBeLessThanOrEqual(6)
  expect(en.page[key].length).toBeLessThanOrEqual(12)
})
