import { readFileSync } from 'node:fs'
import path from 'node:path'
import { SCREEN_TEXTS } from '@/call/components/controls/screenTexts'
import { DEVICE_TEXTS, deviceText } from '@/call/components/devices/deviceTexts'
import { HISTORY_TEXTS, historyTexts } from '@/call/history-ui/texts'
import { type CallTexts, partTexts, type PartTexts, setLocale, setTexts } from '@/call/locales'
import { detail, DETAIL_TEXTS } from '@/call/locales/detailTexts'
import { ja } from '@/call/locales/ja'
import { readTree } from '../../../tools/architecture'
import { root } from '../../../tools/root'

const PARTS = {
  details: DETAIL_TEXTS,
  devices: DEVICE_TEXTS,
  screen: SCREEN_TEXTS,
  history: HISTORY_TEXTS,
} as const
/** Every sentence in a group of texts, by where it stands: `outcome.busy.in`. */
function sentencesOf(texts: object, place = ''): readonly (readonly [place: string, sentence: string])[] {
  return Object.entries(texts).flatMap(([key, said]: [string, unknown]) =>
    typeof said === 'string' ? [[place + key, said] as const] : sentencesOf(Object(said), `${place}${key}.`),
  )
}

const holesOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()
const said = () => [detail('loss'), deviceText('choose'), historyTexts().outcome.busy.in]

afterEach(() => {
  setTexts({})
  setLocale('zh-CN')
})

describe.each(Object.entries(PARTS))('the texts of %s', (_, texts) => {
  const { 'zh-CN': zhCN, en } = texts

  it('are the same in each language, in the same order, with the same holes', () => {
    const outline = (of: object) => sentencesOf(of).map(([place, sentence]) => [place, holesOf(sentence)])
    expect(outline(texts.ja)).toEqual(outline(zhCN))
    expect(outline(en)).toEqual(outline(zhCN))
  })

  it('are in the signs of their language', () => {
    expect(sentencesOf(en).filter(([, sentence]) => /[\u3040-\u9fff]/.test(sentence))).toEqual([])
    const kana = /[\u3040-\u30ff]/
    expect(sentencesOf(texts.ja).some(([, sentence]) => kana.test(sentence))).toBe(true)
    expect(sentencesOf(zhCN).filter(([, sentence]) => kana.test(sentence))).toEqual([])
  })
})

it.each(['details', 'devices'] as const)('no text of %s is there that nothing shows', (part) => {
  const sources = [...readTree(root, ['src/call'])].map(([, source]) => source)
  const used = (key: string) => sources.some((source) => source.includes(`'${key}'`))
  expect(Object.keys(PARTS[part].en).filter((key) => !used(key))).toEqual([])
})

it('no text of history is there that nothing shows', () => {
  const sources = [...readTree(root, ['src/call/history-ui'])].filter(([file]) => !/texts\.ts$/.test(file))
  // As `texts.list`, or taken out of the texts by a function that is given them.
  const used = (key: string) =>
    sources.some(([, source]) =>
      new RegExp(`'${key}'|exts\\.${key}\\b|\\{[^}]*\\b${key}\\b[^}]*\\}: `).test(source),
    )
  expect(Object.keys(HISTORY_TEXTS.en).filter((key) => !used(key))).toEqual([])
})

it('are said in the language that was chosen, which names where the package has them', () => {
  setTexts({ languages: { ja, fr: { ...ja, parts: 'en' } } })
  const inEach = ['zh-CN', 'en', 'ja', 'fr'].map((locale) => {
    setLocale(locale)
    return said()
  })
  const english = ['Lost', 'Choose devices', 'Missed while busy']
  expect(inEach).toEqual([
    ['丢包率', '选择设备', '忙线未接'],
    english,
    ['パケット損失', 'デバイスを選択', '通話中の着信'],
    english,
  ])
})

const FRENCH: PartTexts = {
  details: { ...DETAIL_TEXTS.en, loss: 'Perdus' },
  devices: { ...DEVICE_TEXTS.en, choose: 'Choisir les appareils' },
  screen: { ...SCREEN_TEXTS.en, share: 'Partager' },
  history: { ...HISTORY_TEXTS.en, list: 'Appels' },
}

it('are an app’s own, in a language of its own', () => {
  setTexts({ languages: { fr: { ...ja, parts: FRENCH } } })
  setLocale('fr')
  expect([said(), historyTexts().list]).toEqual([
    ['Perdus', 'Choisir les appareils', 'Missed while busy'],
    'Appels',
  ])
})

it('are single ones in other words', () => {
  setTexts({ texts: { en: { parts: { devices: { choose: 'Pick' }, history: { none: 'Nobody yet' } } } } })
  setLocale('en')
  expect([deviceText('choose'), deviceText('devices'), historyTexts().none]).toEqual([
    'Pick',
    'Devices',
    'Nobody yet',
  ])
  setTexts({ texts: { en: { parts: { screen: { share: 'Present' } } } } })
  expect([partTexts('screen', SCREEN_TEXTS).share, partTexts('screen', SCREEN_TEXTS).stopSharing]).toEqual([
    'Present',
    'Stop share',
  ])
})

it('are English for a language that says nothing of them, as nobody compiled it', () => {
  const { parts: _, ...rest } = ja
  setTexts({ languages: { fr: rest as CallTexts } })
  setLocale('fr')
  expect(partTexts('details', DETAIL_TEXTS).loss).toBe('Lost')
})

it('are English where a language was written when there were fewer parts', () => {
  const { screen: _, ...older } = FRENCH
  setTexts({ languages: { fr: { ...ja, parts: older } as unknown as CallTexts } })
  setLocale('fr')
  expect([partTexts('screen', SCREEN_TEXTS).share, said()[0]]).toEqual(['Share', 'Perdus'])
})

it('have in their comments what they are in English, of which the reference is made', () => {
  const source = readFileSync(path.join(root, 'src/call/locales/partTexts.ts'), 'utf8')
  const told = (name: string) => {
    const [, body = ''] = source.split(`export interface ${name} {`)
    const [own = ''] = body.split('\n}\n')
    return [...`${own}\n`.matchAll(/\/\*\* [^`]*`(.+)`.* \*\/\n {2}readonly (\w+): string\n/g)].map(
      ([, says, key]) => [key, says] as const,
    )
  }
  const flat = (texts: object) => Object.entries(texts).filter(([, sentence]) => typeof sentence === 'string')
  expect(told('DetailTexts')).toEqual(flat(DETAIL_TEXTS.en))
  expect(told('DeviceTexts')).toEqual(flat(DEVICE_TEXTS.en))
  expect(told('ScreenTexts')).toEqual(flat(SCREEN_TEXTS.en))
  expect(told('HistoryTexts')).toEqual(flat(HISTORY_TEXTS.en))
})
