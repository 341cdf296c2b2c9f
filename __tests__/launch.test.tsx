import { readLaunch } from '@/launch'

it('asks for nothing unless told', () => {
  expect(readLaunch({}, 'zh-CN')).toEqual({
    account: undefined,
    timeout: undefined,
    callLocale: undefined,
    theme: undefined,
    pictureInPicture: false,
    locale: 'zh-CN',
    cloud: undefined,
  })
})

it('reads who signs in, how long a call rings, and where the local cloud is', () => {
  const query = { account: 'alice', timeout: '5000', locale: 'en', cloud: 'http://192.168.1.5:5180' }
  expect(readLaunch(query, 'zh-CN')).toEqual({
    account: 'alice',
    timeout: 5_000,
    callLocale: undefined,
    theme: undefined,
    pictureInPicture: false,
    locale: 'en',
    cloud: 'http://192.168.1.5:5180',
  })
})

it.each(['1000', '120000'])('takes a timeout of %s', (timeout) => {
  expect(readLaunch({ timeout }, 'en').timeout).toBe(Number(timeout))
})

it.each(['999', '120001', '-5000', 'soon', '', 'Infinity'])('takes no timeout of "%s"', (timeout) => {
  expect(readLaunch({ timeout }, 'en').timeout).toBeUndefined()
})

it.each(['0', '8000', '30000'])('takes a wait of %s for who may come back', (resume) => {
  expect(readLaunch({ resume }, 'en').resumeWithin).toBe(Number(resume))
})

it.each(['-1', '30001', 'soon', ''])('takes no wait of "%s"', (resume) => {
  expect(readLaunch({ resume }, 'en').resumeWithin).toBeUndefined()
})

it.each([
  ['zh-TW', 'zh-CN'],
  ['zh_CN', 'zh-CN'],
  ['ZH', 'zh-CN'],
  ['en-GB', 'en'],
  ['fr', 'en'],
])('speaks to a phone in %s in %s', (language, locale) => {
  expect(readLaunch({}, language).locale).toBe(locale)
  expect(readLaunch({ locale: language }, 'ja').locale).toBe(locale)
})

it.each([
  '127.0.0.1:5180',
  'ftp://127.0.0.1',
  'http://127.0.0.1/path',
  'http://user@host',
  'javascript:alert(1)',
  '',
])('takes no cloud at "%s"', (cloud) => {
  expect(readLaunch({ cloud }, 'en').cloud).toBeUndefined()
})

it.each([
  ['light', 'light'],
  ['auto', 'auto'],
  ['pink', undefined],
])('a theme %s is %s', (theme, read) => {
  expect(readLaunch({ theme }, 'en').theme).toBe(read)
})

it.each(['ja', 'ar'])('lets the call pages speak %s', (locale) => {
  expect(readLaunch({ locale }, 'en')).toMatchObject({ callLocale: locale, locale: 'en' })
})

it('signs in nobody for an empty account', () => {
  expect(readLaunch({ account: '' }, 'en').account).toBeUndefined()
})

it.each([
  ['banner', 'banner'],
  ['bar', 'bar'],
  ['page', undefined],
])('a call that comes in on a %s does so on a %s', (incoming, read) => {
  expect(readLaunch({ incoming }, 'en').incoming).toBe(read)
})

it('has a minimised call in a window of its own where that is asked for', () => {
  expect(readLaunch({ pip: '1' }, 'en').pictureInPicture).toBe(true)
  expect(readLaunch({ pip: '0' }, 'en').pictureInPicture).toBe(false)
})
