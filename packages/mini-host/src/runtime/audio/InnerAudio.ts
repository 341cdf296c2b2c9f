import type { AudioState } from '../../protocol'
import type { ApiTable } from '../api/ApiTable'
import type { LogicThread } from '../logic/LogicThread'

interface InnerAudioOptions {
  readonly api: ApiTable
  readonly thread: LogicThread
  hasFile(path: string): boolean
  isInterrupted(): boolean
}

type Listener = (detail: object) => void

const EVENTS = [
  'CanPlay',
  'Canplay',
  'Play',
  'Pause',
  'Stop',
  'Ended',
  'TimeUpdate',
  'Error',
  'Waiting',
  'Seeking',
  'Seeked',
]
/** @claim both | 10001 system error, 10003 file error, by onError. That a file whose subpackage is not there yet gives 10003 is assumed. | https://developers.weixin.qq.com/miniprogram/dev/api/media/audio/InnerAudioContext.onError.html */
const ERROR = { system: 10001, file: 10003 } as const

/** One InnerAudioContext: its state, and no sound. */
export class InnerAudio {
  state: AudioState['state'] = 'idle'
  readonly members: Record<string, unknown>
  private readonly listeners = new Map<string, Set<Listener>>()

  constructor(private readonly options: InnerAudioOptions) {
    const members: Record<string, unknown> = {
      src: '',
      startTime: 0,
      autoplay: false,
      loop: false,
      volume: 1,
      playbackRate: 1,
      obeyMuteSwitch: true,
      duration: 0,
      currentTime: 0,
      play: () => this.play(),
      pause: () => this.act('pause', 'paused', 'Pause'),
      stop: () => this.act('stop', 'stopped', 'Stop'),
      seek: () => this.act('seek', null, 'Seeked'),
      destroy: () => this.act('destroy', 'destroyed', null),
    }
    Object.defineProperty(members, 'paused', { enumerable: true, get: () => this.state !== 'playing' })
    for (const event of EVENTS) {
      members[`on${event}`] = (listener: Listener) => void this.set(event).add(listener)
      members[`off${event}`] = (listener?: Listener) => {
        if (listener) this.set(event).delete(listener)
        else this.set(event).clear()
      }
    }
    this.members = members
  }

  /** What it does now, for a test. */
  report(): AudioState {
    const { src, loop, volume } = this.members
    return { src: String(src), state: this.state, loop: loop === true, volume: Number(volume) }
  }

  /** Pauses although the app did not ask, which is told it as any other pause; what does not play stays as it is. */
  pauseBySystem(): void {
    if (this.state !== 'playing') return
    this.state = 'paused'
    this.fire('Pause', {})
  }

  private play(): void {
    const { api, hasFile, isInterrupted } = this.options
    const source = String(this.members.src)
    api.record('InnerAudioContext.play', [{ src: source }])
    if (this.state === 'destroyed') return
    const fault = api.takeFault('InnerAudioContext.play')
    if (fault) return this.fire('Error', { errCode: fault.code ?? ERROR.system, errMsg: fault.reason })
    if (isInterrupted()) return this.fire('Error', { errCode: ERROR.system, errMsg: 'interrupted' })
    const isLocal = !/^(https?:|data:)/.test(source)
    if (isLocal && !hasFile(source.replace(/^\//, ''))) {
      return this.fire('Error', { errCode: ERROR.file, errMsg: `${source} is not found` })
    }
    this.state = 'playing'
    this.fire('Play', {})
  }

  private act(method: string, state: AudioState['state'] | null, event: string | null): void {
    this.options.api.record(`InnerAudioContext.${method}`, [])
    if (this.state === 'destroyed') return
    if (state) this.state = state
    if (event) this.fire(event, {})
  }

  private fire(event: string, detail: object): void {
    this.options.thread.later(() => this.set(event).forEach((listener) => listener(detail)))
  }

  private set(event: string): Set<Listener> {
    const set = this.listeners.get(event) ?? new Set()
    this.listeners.set(event, set)
    return set
  }
}
