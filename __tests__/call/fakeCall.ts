import type { AnswerOptions, Call, CallOptions, SwitchCallTypeOptions } from '@/call/engine/Call'
import type { CallReport } from '@/call/engine/journal/callReport'
import type { PastCalls } from '@/call/engine/pastCalls'
import { IDLE as NO_CALL } from '@/call/machine/derived/snapshotOf'
import type { CallInfo } from '@/call/machine/terms/callInfo'
import type { Peer } from '@/call/machine/terms/identity'
import type { CallSnapshot, LastCall } from '@/call/machine/terms/snapshot'
import type { CallDevices, CallStats, Dispose, MediaSide, MediaSurface, Talking } from '@/call/platform/ports'

export const BOB = { userId: 'bob', name: '李小白', avatar: '' } as const

/** What a call looks like before it began, and after. */
export const IDLE: CallSnapshot = { ...NO_CALL, elsewhere: null, lastCall: null }

/** A video call to bob that rings there; a test changes what it is about. */
export const CALLING: CallSnapshot = {
  ...IDLE,
  callStatus: 'calling',
  type: 2,
  role: 'caller',
  peer: BOB,
  callId: 'call-1',
  requestId: 'request-1',
  channelId: 'room-1',
  microphoneOn: true,
  cameraOn: true,
}

export const CALLED: CallSnapshot = { ...CALLING, callStatus: 'called', role: 'callee' }

export const CONNECTING: CallSnapshot = { ...CALLING, callStatus: 'connecting' }

export const IN_CALL: CallSnapshot = {
  ...CALLING,
  callStatus: 'inCall',
  connectedAt: 1_000_000,
  remote: { entered: true, microphoneOn: true, cameraOn: true, screenOn: false },
}

export const LAST_CALL: LastCall = {
  callId: 'call-1',
  channelId: 'room-1',
  peer: BOB,
  type: 2,
  role: 'caller',
  endReason: 'remoteHungUp',
  startedAt: 990_000,
  connectedAt: 1_000_000,
  endedAt: 1_065_000,
  duration: 65,
}

/** Of a call that goes well. */
export const STATS: CallStats = {
  roundTrip: 48,
  sent: { audioBitrate: 32, videoBitrate: 640, loss: 0, width: 640, height: 480, frameRate: 25 },
  received: { audioBitrate: 30, videoBitrate: 512, loss: 0.125, width: 320, height: 240, frameRate: 15 },
}

/** The end of a call. */
export function ended(lastCall: Partial<LastCall> = {}): CallSnapshot {
  return { ...IDLE, lastCall: { ...LAST_CALL, ...lastCall } }
}

/** A call object without an engine: shows what it is told to show, and notes what it is asked. */
export class FakeCall implements Call {
  /** Commands in the order they came, as `name` or `name(argument)`. */
  readonly asked: string[] = []
  readonly media = new FakeMedia()
  devices: CallDevices | null = null
  history: PastCalls | null = null
  messageTo: ((peer: Peer) => void) | null = null
  handOverReport: (() => Promise<void>) | null = null
  /** What every command fails with from now on. */
  failWith: unknown = null
  private readonly listeners = new Set<() => void>()

  constructor(private snapshot: CallSnapshot = IDLE) {}

  get listenerCount(): number {
    return this.listeners.size
  }

  show(snapshot: CallSnapshot): void {
    this.snapshot = snapshot
    this.listeners.forEach((listener) => listener())
  }

  getSnapshot = (): CallSnapshot => this.snapshot
  now = (): number => Date.now()
  report = (): CallReport => ({
    format: 'taro-nertc-call/report',
    version: 1,
    madeAt: 0,
    platform: 'a test',
    parts: [],
  })

  subscribe = (listener: () => void): Dispose => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  call = async ({ userId, type }: CallOptions): Promise<CallInfo> => {
    await this.note(`call(${userId}, ${type})`)
    const ids = { callId: 'call-2', channelId: 'room-2', requestId: 'request-2', channelName: 'channel-2' }
    return { ...ids, userId, type, role: 'caller' }
  }
  cancel = () => this.note('cancel')
  accept = ({ answerType, requestId }: AnswerOptions = {}) => {
    const given = answerType ?? requestId
    return this.note(given === undefined ? 'accept' : `accept(${given})`)
  }
  takeOver = () => this.note('takeOver')
  reject = () => this.note('reject')
  hangUp = () => this.note('hangUp')
  setCallTimeout = () => undefined
  setOpenPage = () => undefined
  setRing = () => undefined
  muteRing = () => this.note('muteRing')
  /** How many places say that the user sees the call. */
  views = 0
  seen = (): Dispose => {
    this.views += 1
    return () => {
      this.views -= 1
    }
  }
  openPage = () => this.note('openPage')
  /** Whether the page is about to be there. */
  coming = false
  isPageComing = () => this.coming
  /** Whether there is a page to show instead. */
  minimisable = true
  canMinimise = () => this.minimisable
  minimise = () => this.note('minimise')
  closePage = () => this.note('closePage')
  switchCallType = ({ type, state = 1 }: SwitchCallTypeOptions) =>
    this.note(`switchCallType(${type}, ${state})`)
  setMicrophone = (on: boolean) => this.note(`setMicrophone(${on})`)
  setCamera = (on: boolean) => this.note(`setCamera(${on})`)
  switchCamera = () => this.note('switchCamera')
  /** Whether the user chooses something. */
  choosesScreen = true
  shareScreen = async () => {
    await this.note('shareScreen')
    return this.choosesScreen
  }
  stopSharingScreen = () => this.note('stopSharingScreen')
  resumePlay = () => this.note('resumePlay')
  /** What is measured next; each asking is noted, and fails like a command. */
  stats: CallStats = STATS
  getStats = async (): Promise<CallStats> => {
    await this.note('getStats')
    return this.stats
  }
  on = (): Dispose => () => undefined
  off = () => undefined
  destroy = () => this.note('destroy')

  private async note(command: string): Promise<void> {
    this.asked.push(command)
    if (this.failWith !== null) throw this.failWith
  }
}

/** Notes which elements hold which side's picture at the moment. */
export class FakeMedia implements MediaSurface {
  readonly views: { readonly side: MediaSide; readonly target: unknown }[] = []
  onAttach: (side: MediaSide, target: unknown) => void = () => undefined

  attach(side: MediaSide, target: unknown): Dispose {
    const view = { side, target }
    this.views.push(view)
    this.onAttach(side, target)
    return () => {
      const at = this.views.indexOf(view)
      if (at >= 0) this.views.splice(at, 1)
    }
  }

  sources = () => []
  report = () => undefined
  onSources = (): Dispose => () => undefined
  private readonly talkers = new Set<(talking: Talking) => void>()
  onTalking = (listener: (talking: Talking) => void): Dispose => {
    this.talkers.add(listener)
    return () => this.talkers.delete(listener)
  }
  /** Somebody begins or stops to talk. */
  talks(talking: Talking): void {
    this.talkers.forEach((listener) => listener(talking))
  }

  /** The sides that are shown, in the order they came. */
  get sides(): MediaSide[] {
    return this.views.map(({ side }) => side)
  }
}
