import { CallError } from '@/call/error/CallError'
import {
  endSentence,
  errorSentence,
  getLocale,
  isRightToLeft,
  setLocale,
  setTexts,
  text,
  type CallTexts,
} from '@/call/locales'
import { CALL_PAGE_TEXTS, pageText } from '@/call/locales/callPageTexts'
import { en } from '@/call/locales/en'
import { ja } from '@/call/locales/ja'
import { zhCN } from '@/call/locales/zhCN'

afterEach(() => {
  setTexts({})
  setLocale('zh-CN')
})

describe('words of the app’s own', () => {
  it('stand in place of ours, one by one, in the language they are for', () => {
    setTexts({ texts: { en: { page: { accept: 'Pick up' } } } })
    setLocale('en')
    expect([text('accept'), text('reject')]).toEqual(['Pick up', en.page.reject])
    setLocale('zh-CN')
    expect(text('accept')).toBe(zhCN.page.accept)
  })

  it('are filled as ours are', () => {
    setTexts({ texts: { en: { page: { lasted: 'for {duration}' } } } })
    setLocale('en')
    expect(pageText('lasted', { duration: '01:05' })).toBe('for 01:05')
  })

  it('are said of errors, of what is lacking, and of ends, also to one of two sides', () => {
    setTexts({
      texts: {
        en: {
          errors: { BUSY_HERE: 'You are talking.' },
          lacks: { microphone: 'Plug a microphone in.' },
          ends: {
            busy: 'Talking to somebody else',
            mediaFailed: { caller: 'No sound', callee: 'No sound there' },
          },
        },
      },
    })
    setLocale('en')
    expect(new CallError('BUSY_HERE').sentence).toBe('You are talking.')
    expect(errorSentence('DEVICE_NOT_FOUND', 'microphone')).toBe('Plug a microphone in.')
    expect(endSentence('busy', 'caller')).toBe('Talking to somebody else')
    expect(endSentence('mediaFailed', 'callee')).toBe('No sound there')
    expect(endSentence('noAnswer', 'caller')).toBe(en.ends.noAnswer)
  })

  it('stand in place of what only the call page says, as single texts and as a whole language', () => {
    setTexts({ languages: { ja }, texts: { en: { page: { hangUp: 'Leave' } } } })
    setLocale('en')
    expect([pageText('hangUp'), pageText('mute')]).toEqual(['Leave', CALL_PAGE_TEXTS.en.mute])
    setLocale('zh-CN')
    expect(pageText('hangUp')).toBe(CALL_PAGE_TEXTS['zh-CN'].hangUp)
    setLocale('ja')
    expect(pageText('hangUp')).toBe(ja.page.hangUp)
  })

  it('that are not given after all leave ours', () => {
    setTexts({ texts: { en: { page: { accept: undefined } } } })
    setLocale('en')
    expect(text('accept')).toBe(en.page.accept)
  })

  it('are those that were given last', () => {
    setTexts({ texts: { en: { page: { accept: 'Pick up' } } } })
    setTexts({})
    setLocale('en')
    expect(text('accept')).toBe(en.page.accept)
  })
})

describe('a language of the app’s own', () => {
  it('is spoken where it is asked for, by whatever tag', () => {
    setTexts({ languages: { ja } })
    for (const tag of ['ja', 'ja-JP', 'JA_jp']) {
      setLocale(tag)
      expect([getLocale(), text('accept')]).toEqual(['ja', ja.page.accept])
    }
  })

  it('may have words changed, too', () => {
    setTexts({ languages: { ja }, texts: { ja: { page: { accept: 'はい' } } } })
    setLocale('ja')
    expect([text('accept'), text('reject')]).toEqual(['はい', ja.page.reject])
  })

  it('may stand in place of one of ours, and beside another of the same kind', () => {
    setTexts({ languages: { en: ja, 'zh-TW': ja } })
    setLocale('en-GB')
    expect(text('accept')).toBe(ja.page.accept)
    setLocale('zh-TW')
    expect(getLocale()).toBe('zh-TW')
    setLocale('zh-HK')
    expect(getLocale()).toBe('zh-CN')
  })

  it('that is asked for and not there is English', () => {
    setLocale('ja')
    expect(getLocale()).toBe('en')
  })

  it('that goes leaves English behind', () => {
    setTexts({ languages: { ja } })
    setLocale('ja')
    setTexts({})
    expect(text('accept')).toBe(en.page.accept)
  })

  it('has to have every text, says the compiler, and none that there is not', () => {
    const { accept, ...rest } = en.page
    // @ts-expect-error -- one is missing
    const lacking: CallTexts = { ...en, page: rest }
    // @ts-expect-error -- nobody shows that
    setTexts({ texts: { en: { page: { acept: accept } } } })
    expect(lacking.page).toBe(rest)
  })
})

it.each([
  ['ar', true],
  ['ar-EG', true],
  ['he', true],
  ['fa', true],
  ['ur-PK', true],
  ['en', false],
  ['zh-CN', false],
  ['arn', false],
])('%s is written from the right: %s', (tag, fromRight) => {
  setTexts({ languages: { [tag]: ja } })
  setLocale(tag)
  expect(isRightToLeft()).toBe(fromRight)
})
