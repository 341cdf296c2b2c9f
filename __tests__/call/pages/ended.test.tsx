import { endSentence, setLocale, type Locale } from '@/call/locales'
import { END_REASONS, type EndReason } from '@/call/machine/terms/endReason'
import type { CallRole } from '@/call/machine/terms/identity'
import { isFullRun } from '../../fullRun'
import { ended } from '../fakeCall'
import { showCallPage } from './showCallPage'

/** Which sentence it is in which language, `locales/sentences.test.ts` sees to. */
const LOCALES: readonly Locale[] = isFullRun ? ['zh-CN', 'en'] : ['zh-CN']
const ROLES: readonly CallRole[] = ['caller', 'callee']
const ENDS = END_REASONS.flatMap((endReason) => ROLES.map((role): [EndReason, CallRole] => [endReason, role]))

afterEach(() => setLocale('zh-CN'))

describe.each(LOCALES)('the end of a call, in %s', (locale) => {
  beforeEach(() => setLocale(locale))

  it.each(ENDS)('%s, to the %s', async (endReason, role) => {
    const { screen } = await showCallPage(ended({ endReason, role }))
    expect(screen.find('call-page').dataset.status).toBe('ended')
    expect(screen.textOf('call-end-reason')).toBe(endSentence(endReason, role))
    expect(screen.textOf('call-peer')).toBe('李小白')
  })
})

describe('how long the call was', () => {
  it.each([
    [65, '通话时长 01:05'],
    [0, '通话时长 00:00'],
    [3_600, '通话时长 1:00:00'],
    [36_061, '通话时长 10:01:01'],
  ])('is told of %i seconds', async (duration, words) => {
    const { screen } = await showCallPage(ended({ duration }))
    expect(screen.textOf('call-duration')).toBe(words)
  })

  it('is not told of a call that never connected', async () => {
    const { screen } = await showCallPage(ended({ connectedAt: null, duration: 0 }))
    expect(screen.has('call-duration')).toBe(false)
  })

  it('is what both sides agreed on, not what the page counted', async () => {
    const { screen } = await showCallPage(ended({ connectedAt: 0, endedAt: 99_000, duration: 65 }))
    expect(screen.textOf('call-duration')).toBe('通话时长 01:05')
  })

  it('is in the chosen language', async () => {
    setLocale('en')
    const { screen } = await showCallPage(ended())
    expect(screen.textOf('call-duration')).toBe('Lasted 01:05')
  })
})
