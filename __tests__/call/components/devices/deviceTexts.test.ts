import {
  DEVICE_TEXTS,
  deviceText,
  replacedText,
  type DeviceTextKey,
} from '@/call/components/devices/deviceTexts'
import { setLocale, setTexts } from '@/call/locales'
import { ja as whole } from '@/call/locales/ja'

const { 'zh-CN': zhCN, en, ja } = DEVICE_TEXTS
const keys = Object.keys(zhCN) as DeviceTextKey[]
const holesOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()

afterEach(() => {
  setTexts({})
  setLocale('zh-CN')
})

it.each(keys)('%s has the same holes in each language, and English its own signs', (key) => {
  expect([holesOf(en[key]), holesOf(ja[key])]).toEqual([holesOf(zhCN[key]), holesOf(zhCN[key])])
  expect(en[key]).not.toMatch(/[\u3400-\u9fff]/)
})

it('is said in the language that was chosen, in English where that is an app’s own', () => {
  setTexts({ languages: { ja: whole, fr: whole } })
  const said = ['zh-CN', 'en', 'ja', 'fr'].map((locale) => {
    setLocale(locale)
    return [deviceText('devices'), replacedText({ kind: 'loudspeaker', name: '' })]
  })
  expect(said).toEqual([
    ['设备', '设备已断开，已换用另一个扬声器'],
    ['Devices', 'Unplugged. Another speaker is used now'],
    ['デバイス', 'デバイスが外れました。別のスピーカーを使用しています'],
    ['Devices', 'Unplugged. Another speaker is used now'],
  ])
})
