import { setCurrentCall } from '@/call/engine/currentCall'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import type { Screen } from '../../Screen'
import { BOB, CALLED, CALLING, CONNECTING, ended, IN_CALL } from '../fakeCall'
import { showCallPage } from '../pages/showCallPage'

// What a person sees at a glance, before reading a word.

afterEach(() => setCurrentCall(null))

const VOICE: CallSnapshot = { ...IN_CALL, type: 1, cameraOn: false }

function lookOf(screen: Screen, id: string) {
  const button = screen.find(id)
  return {
    label: button.getAttribute('aria-label'),
    icon:
      /url\("?([^")]*)/.exec(
        button.querySelector<HTMLElement>('.call-icon')?.style.backgroundImage ?? '',
      )?.[1] ?? null,
    look: /call-control--(accept|end|on|off|plain)/.exec(button.className)?.[1],
  }
}

it.each<[string, CallSnapshot, ReturnType<typeof lookOf>]>([
  ['call-mic', IN_CALL, { label: '静音, 麦克风已开', icon: 'microphoneOn.svg', look: 'on' }],
  [
    'call-mic',
    { ...IN_CALL, microphoneOn: false },
    { label: '取消静音, 麦克风已关', icon: 'microphoneOff.svg', look: 'off' },
  ],
  ['call-camera', IN_CALL, { label: '关摄像头, 摄像头已开', icon: 'cameraOn.svg', look: 'on' }],
  [
    'call-camera',
    { ...IN_CALL, cameraOn: false },
    { label: '开摄像头, 摄像头已关', icon: 'cameraOff.svg', look: 'off' },
  ],
  ['call-switch-type', IN_CALL, { label: '转语音', icon: 'phone.svg', look: 'plain' }],
  ['call-switch-type', VOICE, { label: '转视频', icon: 'cameraOn.svg', look: 'plain' }],
  ['call-accept', CALLED, { label: '接听', icon: 'cameraOn.svg', look: 'accept' }],
  ['call-accept', { ...CALLED, type: 1 }, { label: '接听', icon: 'phone.svg', look: 'accept' }],
  ['call-accept', { ...CALLED, answering: true }, { label: '正在接听…', icon: null, look: 'accept' }],
  ['call-reject', CALLED, { label: '拒绝', icon: 'phone.svg', look: 'end' }],
  ['call-cancel', CALLING, { label: '取消', icon: 'phone.svg', look: 'end' }],
  ['call-hangup', IN_CALL, { label: '挂断', icon: 'phone.svg', look: 'end' }],
])('%s shows how it stands (%#)', async (id, snapshot, look) => {
  const { screen } = await showCallPage(snapshot)
  expect(lookOf(screen, id)).toEqual(look)
})

it('a button that cannot act looks like one', async () => {
  const { call, screen } = await showCallPage(CONNECTING)
  const faded = () => screen.find('call-switch-type').className.includes('call-control--disabled')
  expect(faded()).toBe(true)
  await screen.act(() => call.show(IN_CALL))
  expect(faded()).toBe(false)
})

it.each([
  ['answering', { ...CALLED, answering: true }, 2],
  ['connecting', CONNECTING, 1],
  ['reconnecting', { ...IN_CALL, reconnecting: true }, 1],
  ['ringing', CALLING, 0],
  ['talking', IN_CALL, 0],
])('something turns while there is something to wait for: %s', async (_, snapshot, count) => {
  const { screen } = await showCallPage(snapshot)
  expect(screen.all('.call-spinner')).toHaveLength(count)
})

it.each([
  ['calling', CALLING, true],
  ['called', CALLED, true],
  ['connecting', CONNECTING, false],
  ['ended', ended(), false],
])('rings spread from the far side’s portrait only while it rings: %s', async (_, snapshot, ringing) => {
  const { screen } = await showCallPage(snapshot)
  expect(screen.all('.call-avatar--ringing')).toHaveLength(ringing ? 1 : 0)
})

it('the far side’s picture is behind the call, where there is one', async () => {
  const { call, screen } = await showCallPage(CALLING)
  expect(screen.all('.call-backdrop__picture')).toEqual([])
  const avatar = 'https://example.invalid/bob.png'
  await screen.act(() => call.show({ ...CALLING, peer: { ...BOB, avatar } }))
  expect(screen.only('.call-backdrop__picture').getAttribute('src')).toBe(avatar)
})
