import { CALLED, IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

const AUDIO = { type: 1, cameraOn: false } as const

describe('what went wrong without ending the call', () => {
  it('says that the camera was refused, and how to answer all the same', async () => {
    const { screen } = await showCallPage({ ...CALLED, notice: 'PERMISSION_DENIED' })
    expect(screen.textOf('call-notice')).toBe(
      '没有麦克风或摄像头权限。请在系统或浏览器设置中允许后再试。也可以先用语音接听。',
    )
    expect(screen.has('call-accept-audio')).toBe(true)
  })

  it.each([
    ['an audio call', { ...CALLED, ...AUDIO, notice: 'PERMISSION_DENIED' as const }],
    ['a call that was answered', { ...IN_CALL, notice: 'DEVICE_NOT_FOUND' as const }],
    ['another trouble', { ...CALLED, notice: 'NETWORK' as const }],
  ])('offers no voice answer for %s', async (_, snapshot) => {
    const { screen } = await showCallPage(snapshot)
    expect(screen.textOf('call-notice')).not.toContain('语音接听')
  })
})
