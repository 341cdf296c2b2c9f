import { setCurrentCall } from '@/call/engine/currentCall'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { BOB, CALLED, CALLING, CONNECTING, ended, IDLE, IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

const AUDIO = { type: 1, cameraOn: false } as const
const DARK = { entered: true, microphoneOn: true, cameraOn: false, screenOn: false } as const
const AUDIO_CALL: CallSnapshot = { ...IN_CALL, ...AUDIO, remote: DARK }

const TALKING = ['call-minimise', 'call-mic', 'call-camera', 'call-switch-type', 'call-hangup']
const DIALLING = ['call-minimise', 'call-mic', 'call-camera', 'call-cancel']
const DIALLING_BY_VOICE = ['call-minimise', 'call-mic', 'call-cancel']
const RINGING = [
  'call-mute-ring',
  'call-mic',
  'call-camera',
  'call-accept-audio',
  'call-reject',
  'call-accept',
]
const OVER = ['call-back', 'call-again']
const TALKING_BY_VOICE = TALKING.filter((id) => id !== 'call-camera')
// Tapping the small picture makes it the big one.
const PICTURES = ['call-local-pane']

interface Expected {
  readonly status: string
  readonly type: string | null
  readonly hint: string | null
  readonly buttons: readonly string[]
  readonly pictures: readonly string[]
  readonly duration: boolean
}

const expected = (parts: Partial<Expected> & Pick<Expected, 'status'>): Expected => ({
  type: '2',
  hint: null,
  buttons: [],
  pictures: [],
  duration: false,
  ...parts,
})

const BOTH = ['call-remote-video', 'call-local-video']

const STATES: readonly [string, CallSnapshot, Expected][] = [
  ['no call, and never one', IDLE, expected({ status: 'idle', type: null, buttons: ['call-back'] })],
  [
    'dialling',
    { ...CALLING, channelId: null },
    expected({
      status: 'calling',
      hint: '正在呼叫…',
      buttons: DIALLING,
      pictures: ['call-local-video'],
    }),
  ],
  [
    'ringing there, video',
    CALLING,
    expected({
      status: 'calling',
      hint: '正在等待对方接听…',
      buttons: DIALLING,
      pictures: ['call-local-video'],
    }),
  ],
  [
    'ringing there, audio',
    { ...CALLING, ...AUDIO },
    expected({ status: 'calling', type: '1', hint: '正在等待对方接听…', buttons: DIALLING_BY_VOICE }),
  ],
  [
    'called to a video call',
    CALLED,
    expected({
      status: 'called',
      hint: '邀请你视频通话',
      buttons: RINGING,
    }),
  ],
  [
    'called to an audio call',
    { ...CALLED, ...AUDIO },
    expected({
      status: 'called',
      type: '1',
      hint: '邀请你语音通话',
      buttons: ['call-mute-ring', 'call-mic', 'call-reject', 'call-accept'],
    }),
  ],
  [
    'answering',
    { ...CALLED, answering: true },
    expected({
      status: 'called',
      hint: '正在接听…',
      buttons: RINGING,
    }),
  ],
  [
    'connecting',
    CONNECTING,
    expected({
      status: 'connecting',
      hint: '正在连接…',
      buttons: TALKING,
      pictures: BOTH,
    }),
  ],
  [
    'connecting, their picture on its way',
    { ...CONNECTING, remote: IN_CALL.remote },
    expected({
      status: 'connecting',
      hint: '正在连接…',
      buttons: TALKING,
      pictures: BOTH,
    }),
  ],
  [
    'connecting by voice',
    { ...CONNECTING, ...AUDIO },
    expected({ status: 'connecting', type: '1', hint: '正在连接…', buttons: TALKING_BY_VOICE }),
  ],
  [
    'talking with pictures',
    IN_CALL,
    expected({ status: 'inCall', buttons: [...PICTURES, ...TALKING], pictures: BOTH, duration: true }),
  ],
  [
    'talking by voice',
    AUDIO_CALL,
    expected({ status: 'inCall', type: '1', buttons: TALKING_BY_VOICE, duration: true }),
  ],
  [
    'their camera off',
    { ...IN_CALL, remote: DARK },
    expected({
      status: 'inCall',
      hint: '对方已关闭摄像头',
      buttons: [...PICTURES, ...TALKING],
      pictures: BOTH,
      duration: true,
    }),
  ],
  [
    'their microphone muted',
    { ...IN_CALL, remote: { ...IN_CALL.remote, microphoneOn: false } },
    expected({
      status: 'inCall',
      hint: '对方已静音',
      buttons: [...PICTURES, ...TALKING],
      pictures: BOTH,
      duration: true,
    }),
  ],
  [
    'both of theirs off',
    { ...IN_CALL, remote: { entered: true, microphoneOn: false, cameraOn: false, screenOn: false } },
    expected({
      status: 'inCall',
      hint: '对方已关闭摄像头对方已静音',
      buttons: [...PICTURES, ...TALKING],
      pictures: BOTH,
      duration: true,
    }),
  ],
  [
    'the far side gone for a moment',
    { ...AUDIO_CALL, remote: { entered: false, microphoneOn: false, cameraOn: false, screenOn: false } },
    expected({ status: 'inCall', type: '1', buttons: TALKING_BY_VOICE, duration: true }),
  ],
  [
    'the far side gone for a moment, with its picture',
    { ...IN_CALL, remote: { entered: false, microphoneOn: false, cameraOn: false, screenOn: false } },
    expected({
      status: 'inCall',
      buttons: [...PICTURES, ...TALKING],
      pictures: BOTH,
      duration: true,
    }),
  ],
  [
    'reconnecting',
    { ...IN_CALL, reconnecting: true, remote: DARK },
    expected({
      status: 'inCall',
      hint: '网络不稳定，正在重新连接…',
      buttons: [...PICTURES, ...TALKING],
      pictures: BOTH,
      duration: true,
    }),
  ],
  [
    'sound held back by the browser',
    { ...AUDIO_CALL, playBlocked: true },
    expected({
      status: 'inCall',
      type: '1',
      buttons: ['call-minimise', 'call-resume-sound', ...TALKING_BY_VOICE.slice(1)],
      duration: true,
    }),
  ],
  [
    'asked to change to video',
    { ...AUDIO_CALL, typeSwitch: { type: 2, by: 'remote', state: 1 } },
    expected({
      status: 'inCall',
      type: '1',
      buttons: ['call-minimise', 'call-switch-refuse', 'call-switch-agree', ...TALKING_BY_VOICE.slice(1)],
      duration: true,
    }),
  ],
  [
    'waiting for their word on video',
    { ...AUDIO_CALL, typeSwitch: { type: 2, by: 'self', state: 1 } },
    expected({
      status: 'inCall',
      type: '1',
      hint: '等待对方同意视频…',
      buttons: TALKING_BY_VOICE,
      duration: true,
    }),
  ],
  ['ended', ended(), expected({ status: 'ended', buttons: OVER, duration: true })],
  [
    'ended, an audio call that nobody answered',
    ended({ type: 1, endReason: 'noAnswer', connectedAt: null, duration: 0 }),
    expected({ status: 'ended', type: '1', buttons: OVER }),
  ],
]

describe('the call page', () => {
  it.each(STATES)('%s', async (_, snapshot, { status, type, hint, buttons, pictures, duration }) => {
    const { screen } = await showCallPage(snapshot)
    const page = screen.find('call-page')
    expect(page.dataset.status).toBe(status)
    expect(page.dataset.type ?? null).toBe(type)
    expect(screen.has('call-hint') ? screen.textOf('call-hint') : null).toBe(hint)
    expect(screen.buttons.filter((id) => id !== 'call-clock')).toEqual(buttons)
    expect(screen.has('call-clock')).toBe(status === 'inCall')
    expect(screen.all('.call-media').map(({ id }) => id)).toEqual(pictures)
    expect(screen.has('call-duration')).toBe(duration)
    // A picture fills the page: theirs, or this side's while there is no other. Without one there is their portrait.
    const picture =
      status === 'inCall' ? snapshot.remote.cameraOn : ['calling', 'connecting'].includes(status)
    const overPicture = type === '2' && picture
    expect(page.className.includes('call-page--picture')).toBe(overPicture)
    expect(screen.all('.call-avatar--large').length).toBe(overPicture || status === 'idle' ? 0 : 1)
    expect(screen.has('call-end-reason')).toBe(status === 'ended')
    if (status !== 'idle') expect(screen.textOf('call-peer')).toBe('李小白')
  })

  it('says so when the app made no call object, or there is none any more', async () => {
    const { screen } = await showCallPage(IN_CALL)
    await screen.act(() => setCurrentCall(null))
    expect(screen.text).toBe('当前没有通话')
    expect(screen.buttons).toEqual(['call-back'])
  })

  it('takes up a new call while it shows how the last one ended', async () => {
    const { call, screen } = await showCallPage(ended())
    expect(screen.find('call-page').dataset.status).toBe('ended')
    await screen.act(() => call.show({ ...CALLED, lastCall: ended().lastCall }))
    expect(screen.find('call-page').dataset.status).toBe('called')
    expect(screen.has('call-end-reason')).toBe(false)
  })

  it('names somebody without a name by the account, also over their picture', async () => {
    const peer = { ...BOB, name: '' }
    const { call, screen } = await showCallPage({ ...CALLED, peer })
    expect(screen.textOf('call-peer')).toBe('bob')
    await screen.act(() => call.show({ ...IN_CALL, peer }))
    expect(screen.textOf('call-peer')).toBe('bob')
  })

  it('keeps each picture’s element from the first moment to the last', async () => {
    const { call, screen } = await showCallPage(CALLING)
    const local = screen.find('call-local-video')
    await screen.act(() => call.show(CONNECTING))
    const remote = screen.find('call-remote-video')
    await screen.act(() => call.show(IN_CALL))
    expect(screen.find('call-local-video')).toBe(local)
    expect(screen.find('call-remote-video')).toBe(remote)
    expect(call.media.views.map(({ target }) => target)).toEqual([local, remote])
    await screen.act(() => call.show(ended()))
    expect(call.media.views).toEqual([])
  })

  it('lets go of the pictures and the call when it is closed', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    expect(call.media.sides).toHaveLength(2)
    screen.leave()
    expect(call.media.sides).toEqual([])
    expect(call.asked).toEqual([])
  })
})
