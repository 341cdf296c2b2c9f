import { DETAIL_TEXTS, type DetailKey } from '@/call/locales/detailTexts'
import { readTree } from '../../../tools/architecture'
import { root } from '../../../tools/root'

const { 'zh-CN': zhCN, en } = DETAIL_TEXTS
const keys = Object.keys(zhCN) as DetailKey[]
const holesOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()

it('no text is there that nothing shows', () => {
  const sources = [...readTree(root, ['src/call'])].filter(
    ([file]) => file !== 'src/call/locales/detailTexts.ts',
  )
  const used = (key: string) => sources.some(([, source]) => source.includes(`'${key}'`))
  expect(keys.filter((key) => !used(key))).toEqual([])
})

it.each(keys)('%s has the same holes in both languages, each in its own signs', (key) => {
  expect(holesOf(en[key])).toEqual(holesOf(zhCN[key]))
  expect(en[key]).not.toMatch(/[\u3400-\u9fff]/)
})
