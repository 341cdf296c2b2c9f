import { CallHistory } from '@/call/history-ui'
import { setLocale, setTexts } from '@/call/locales'
import { ja } from '@/call/locales/ja'
import { Screen } from '../../Screen'
import { FakePastCalls, past } from './fakePastCalls'

afterEach(() => {
  setTexts({})
  setLocale('zh-CN')
})

test.each([
  ['ar', true],
  ['en', false],
])('in %s the list is mirrored: %s', async (locale, isMirrored) => {
  setTexts({ languages: { ar: ja } })
  setLocale(locale)
  const screen = await Screen.show(CallHistory, { call: new FakePastCalls([past(0)]).inCall() })
  expect(screen.find('call-history').classList.contains('call-history--mirrored')).toBe(isMirrored)
})
