import { endSentence, errorSentence } from '@/call'
import { talk } from '../../call/engine/fakes/createTestCall'
import { settle } from '../../call/engine/fakes/fakeClock'
import { ring, test } from './fakePhone'
import { showDemo } from './showDemo'

jest.mock('@/phone', () => jest.requireActual('./fakePhone'))

const { call, signal, host } = test

afterEach(async () => {
  if (call.getSnapshot().callStatus !== 'idle') await call.hangUp()
  await settle()
  // Whoever rings too often in a minute is answered busy.
  await test.clock.advance(60_000)
  signal.failures.clear()
  signal.requests.length = 0
  host.pages.length = 0
  host.permission = { microphone: 'granted', camera: 'granted' }
})

async function showOwnPage() {
  const { screen } = await showDemo()
  const flip = () =>
    screen.act(() => {
      const box = screen.only('#demo-own-page input') as HTMLInputElement
      box.checked = !box.checked
      box.dispatchEvent(new Event('change', { bubbles: true }))
    })
  await flip()
  return { screen, flip }
}

describe('with the app’s own page', () => {
  it('ours stays closed, and so do banner and floating window', async () => {
    const { screen } = await showOwnPage()
    await screen.act(() => ring())
    await screen.act(settle)
    expect(host.pages).toEqual([])
    expect(screen.find('demo-own-call').dataset.status).toBe('called')
    expect(screen.textOf('demo-own-call')).toContain('BOB')
    expect(screen.has('call-banner')).toBe(false)
    await screen.tap('demo-own-accept')
    await screen.act(settle)
    expect(screen.find('demo-own-call').dataset.status).toBe('connecting')
    expect(screen.has('call-floating')).toBe(false)
  })

  it('a call is refused while it rings, and hung up once it was answered', async () => {
    const { screen } = await showOwnPage()
    await screen.act(() => ring())
    expect(screen.textOf('demo-own-hangup')).toBe('Decline')
    await screen.tap('demo-own-hangup')
    expect(call.getSnapshot().lastCall?.endReason).toBe('rejected')
    expect(screen.has('demo-own-call')).toBe(false)
    await screen.act(() => talk(test))
    expect(screen.textOf('demo-own-hangup')).toBe('Hang up')
    await screen.tap('demo-own-hangup')
    expect(call.getSnapshot().lastCall?.endReason).toBe('hungUp')
  })

  it('says why a call could not be answered', async () => {
    const { screen } = await showOwnPage()
    await screen.act(() => ring())
    host.permission = { microphone: 'granted', camera: 'denied' }
    await screen.tap('demo-own-accept')
    await screen.act(settle)
    expect(call.getSnapshot().callStatus).toBe('called')
    expect(screen.textOf('demo-own-problem')).toBe(errorSentence('PERMISSION_DENIED', 'cameraRefused'))
    host.permission = { microphone: 'granted', camera: 'granted' }
    await screen.tap('demo-own-accept')
    await screen.act(settle)
    expect(screen.has('demo-own-problem')).toBe(false)
    expect(call.getSnapshot().callStatus).toBe('connecting')
  })

  it('does not say of the next call what went wrong with the last', async () => {
    const { screen } = await showOwnPage()
    await screen.act(() => ring())
    host.permission = { microphone: 'granted', camera: 'denied' }
    await screen.tap('demo-own-accept')
    await screen.act(settle)
    expect(screen.has('demo-own-problem')).toBe(true)
    const { channelId, requestId } = call.getSnapshot()
    await screen.act(() =>
      signal.tell({
        type: 'signal.cancelled',
        channelId: channelId ?? '',
        requestId: requestId ?? '',
        from: 'bob',
        reason: 0,
      }),
    )
    await screen.act(() => ring())
    expect(screen.has('demo-own-call')).toBe(true)
    expect(screen.has('demo-own-problem')).toBe(false)
  })

  it('shows the pictures of a video call that is answered, each for as long as its camera is on', async () => {
    const { screen } = await showOwnPage()
    await screen.act(() => ring())
    expect(screen.has('demo-own-pictures')).toBe(false)
    await screen.tap('demo-own-accept')
    await screen.act(settle)
    expect(call.getSnapshot()).toMatchObject({ callStatus: 'connecting', type: 2, cameraOn: true })
    expect(screen.all('#demo-own-pictures .demo-own-self .call-media')).toHaveLength(1)
    await screen.act(() => void call.setCamera(false))
    await screen.act(settle)
    expect(screen.all('#demo-own-pictures .call-media')).toEqual([])
  })

  it('says why a call is over', async () => {
    const { screen } = await showOwnPage()
    await screen.act(() => ring())
    await screen.act(settle)
    host.permission = { microphone: 'denied', camera: 'denied' }
    await screen.tap('demo-own-accept')
    await screen.act(settle)
    expect(screen.has('demo-own-call')).toBe(false)
    expect(screen.textOf('demo-own-end')).toBe(`BOB · ${endSentence('permissionDenied', 'callee')}`)
    await screen.act(() => ring())
    expect(screen.has('demo-own-end')).toBe(false)
  })

  it('ours opens again once the switch is back', async () => {
    const { screen, flip } = await showOwnPage()
    await flip()
    await screen.act(() => ring())
    await test.clock.advance(0)
    expect(host.pages).toEqual(['open /call/pages/call/index'])
    expect(screen.has('demo-own-call')).toBe(false)
  })
})
