import { replacedText } from '@/call/components/devices/deviceTexts'
import { setLocale } from '@/call/locales'

afterEach(() => setLocale('zh-CN'))

it.each([
  ['zh-CN', '设备已断开，已换用另一个扬声器', '设备已断开，现在使用Jabra'],
  ['en', 'Unplugged. Another speaker is used now', 'Unplugged. Now using Jabra'],
])(
  'in %s, what took the place of another is called by its name, or by its kind',
  (locale, byKind, byName) => {
    setLocale(locale)
    expect(replacedText({ kind: 'loudspeaker', name: '' })).toBe(byKind)
    expect(replacedText({ kind: 'loudspeaker', name: 'Jabra' })).toBe(byName)
  },
)
