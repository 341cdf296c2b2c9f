import { setLook } from '@/call/look'
import { CALLED, CALLING } from '../fakeCall'
import { showCallPage } from './showCallPage'

afterEach(() => setLook({}))

describe('a call that rings too loud', () => {
  it('is silenced by a tap on who calls, too', async () => {
    const { call, screen } = await showCallPage(CALLED)
    await screen.act(() =>
      screen.all('.call-avatar')[0]?.dispatchEvent(new Event('click', { bubbles: true })),
    )
    expect(call.asked).toEqual(['muteRing'])
  })

  it('says that it is, and takes no second tap', async () => {
    const { call, screen } = await showCallPage({ ...CALLED, ringMuted: true })
    const button = screen.find('call-mute-ring')
    expect([button.getAttribute('aria-label'), button.getAttribute('aria-disabled')]).toEqual([
      '铃声已关',
      'true',
    ])
    await screen.tap('call-mute-ring')
    expect(call.asked).toEqual([])
  })

  it('is one that rings here, and not one that is dialled', async () => {
    const { call, screen } = await showCallPage(CALLING)
    expect(screen.buttons).not.toContain('call-mute-ring')
    await screen.act(() =>
      screen.all('.call-avatar')[0]?.dispatchEvent(new Event('click', { bubbles: true })),
    )
    expect(call.asked).toEqual([])
  })

  it('has no button where the app leaves it out', async () => {
    setLook({ hide: ['muteRing'] })
    const { screen } = await showCallPage(CALLED)
    expect(screen.buttons).not.toContain('call-mute-ring')
  })
})
