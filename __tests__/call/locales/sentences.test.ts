import { endSentence, errorSentence, getLocale, setLocale, type Locale } from '@/call/locales'
import { pageText } from '@/call/locales/callPageTexts'
import { END_REASONS, type EndReason } from '@/call/machine/terms/endReason'
import { CALL_ERROR_CODES } from '@/call/machine/terms/errorCode'
import { BROWSER_LACKS, DEVICE_LACKS, LACKS } from '@/call/machine/terms/lack'
import { PRIVACY_LACKS } from '@/call/machine/terms/privacyLack'
import type { CallRole } from '@/call/machine/terms/identity'

const LOCALES: readonly Locale[] = ['zh-CN', 'en']
const ROLES: readonly CallRole[] = ['caller', 'callee']
const CHINESE = /[\u3400-\u9fff，。：；]/

afterEach(() => setLocale('zh-CN'))

describe.each(LOCALES)('in %s', (locale) => {
  beforeEach(() => setLocale(locale))

  const ends = END_REASONS.flatMap((reason) => ROLES.map((role): [EndReason, CallRole] => [reason, role]))

  it.each(ends)('the end %s is told to the %s', (reason, role) => {
    const sentence = endSentence(reason, role)
    expect(sentence.length).toBeGreaterThan(2)
    expect(CHINESE.test(sentence)).toBe(locale === 'zh-CN')
    // A line of its own on the page, like a title.
    expect(sentence).not.toMatch(/[.。!！,，;；]$/)
  })

  it.each(CALL_ERROR_CODES)('the error %s is told in whole sentences that say what to do', (code) => {
    const sentence = errorSentence(code)
    expect(CHINESE.test(sentence)).toBe(locale === 'zh-CN')
    expect(sentence).toMatch(locale === 'zh-CN' ? /^[^.]+。$/ : /^[A-Z].+\.$/)
    expect(sentence).not.toContain(code)
  })

  it.each(DEVICE_LACKS)('the device that is lacking is named: %s', (lack) => {
    const sentence = errorSentence('DEVICE_NOT_FOUND', lack)
    const named = lack.startsWith('camera') ? /摄像头|camera/ : /麦克风|microphone/
    expect(sentence).toMatch(named)
    expect(CHINESE.test(sentence)).toBe(locale === 'zh-CN')
    expect(sentence).toMatch(locale === 'zh-CN' ? /^[^.]+。请[^.]+。$/ : /^[A-Z].+\. Please .+\.$/)
  })

  it.each([...BROWSER_LACKS, 'mediaService'] as const)(
    'a browser without %s is told so in place of the error, and of the end',
    (lack) => {
      const sentence = errorSentence('UNSUPPORTED_PLATFORM', lack)
      expect(CHINESE.test(sentence)).toBe(locale === 'zh-CN')
      expect(sentence).toMatch(
        locale === 'zh-CN' ? /^无法通话：[^.]+。请[^.]+。$/ : /^Calls do not .+: .+\. Please .+\.$/,
      )
      const title = endSentence('unsupported', 'callee', lack)
      expect(`${title}${locale === 'zh-CN' ? '。' : '.'}`).toBe(sentence)
    },
  )

  it.each(PRIVACY_LACKS)(
    'what a privacy guide keeps back is told apart from a refused permission: %s',
    (lack) => {
      const sentence = errorSentence('PERMISSION_DENIED', lack)
      expect(sentence).toMatch(
        locale === 'zh-CN' ? /隐私保护指引.+。请[^.]+。$/ : /privacy guide.+\. Please .+\.$/,
      )
      expect(sentence).not.toBe(errorSentence('PERMISSION_DENIED'))
      expect(`${endSentence('permissionDenied', 'caller', lack)}${locale === 'zh-CN' ? '。' : '.'}`).toBe(
        sentence,
      )
    },
  )

  it('no two ends, and no two errors, read the same', () => {
    const unlike = (sentences: readonly string[]) => expect(new Set(sentences).size).toBe(sentences.length)
    unlike(END_REASONS.map((reason) => endSentence(reason, 'caller')))
    unlike(END_REASONS.map((reason) => endSentence(reason, 'callee')))
    unlike(CALL_ERROR_CODES.map((code) => errorSentence(code)))
    unlike(LACKS.map((lack) => errorSentence('UNSUPPORTED_PLATFORM', lack)))
  })
})

describe('a text with a hole', () => {
  it('is filled with what it is given', () => {
    setLocale('en')
    expect(pageText('lasted', { duration: '01:05' })).toBe('Lasted 01:05')
    expect(pageText('typeSwitchAsked', { name: 'Bob' })).toBe('Bob would like to switch to video')
  })

  it('is filled with nothing where it is given an empty word', () => {
    setLocale('en')
    expect(pageText('lasted', { duration: '' })).toBe('Lasted ')
  })

  it('keeps a hole it is given nothing for', () => {
    expect(pageText('lasted')).toBe('通话时长 {duration}')
  })

  it('takes what it is given as it is, with patterns and holes in it', () => {
    expect(pageText('typeSwitchAsked', { name: '$& {name} $1' })).toBe('$& {name} $1想切换到视频通话')
  })
})

describe('setLocale', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh_TW', 'zh-CN'],
    ['ZH', 'zh-CN'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'en'],
  ])('takes %p as %s', (wanted, locale) => {
    setLocale(wanted)
    expect(getLocale()).toBe(locale)
  })
})
