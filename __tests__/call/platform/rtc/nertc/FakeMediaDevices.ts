import { FakeTrack, type TrackSettings } from './FakeTrack'
import type { Gates } from './Gates'

const MICROPHONE: TrackSettings = { deviceId: 'microphone' }

/** What a browser refuses with. */
export function refusal(name: string, message = 'refused'): Error {
  return Object.assign(new Error(message), { name })
}

/** Microphones and cameras of which every opened one is kept, to be asked whether it was closed. */
export class FakeMediaDevices {
  readonly tracks: FakeTrack[] = []
  readonly asked: MediaStreamConstraints[] = []
  /** The cameras there are; the first one opens unless another is asked for. */
  cameras: TrackSettings[] = [
    { deviceId: 'front', facingMode: 'user' },
    { deviceId: 'back', facingMode: 'environment' },
  ]

  /** The microphones there are; the same. */
  microphones: TrackSettings[] = [MICROPHONE]

  /** Whether it lets its user choose a screen. */
  sharesScreens = true
  /** Every screen that was chosen. */
  readonly screens: FakeTrack[] = []
  readonly screensAsked: DisplayMediaStreamOptions[] = []

  constructor(private readonly gates: Gates) {}

  /** As the browser has it. */
  get browser(): MediaDevices {
    const { getUserMedia, enumerateDevices, getDisplayMedia } = this
    const screens = this.sharesScreens ? { getDisplayMedia } : {}
    // All that a call asks of it.
    return { getUserMedia, enumerateDevices, ...screens } as unknown as MediaDevices
  }

  /** The devices in use. */
  get live(): FakeTrack[] {
    return this.tracks.filter(({ readyState }) => readyState === 'live')
  }

  /** The one of its kind that was opened last. */
  last(kind: 'audio' | 'video'): FakeTrack {
    const track = this.tracks.filter((each) => each.kind === kind).at(-1)
    if (track === undefined) throw new Error(`no ${kind} was opened`)
    return track
  }

  private readonly getUserMedia = async (constraints: MediaStreamConstraints) => {
    this.asked.push(constraints)
    await this.gates.pass('getUserMedia')
    const opened: FakeTrack[] = []
    if (constraints.audio) opened.push(new FakeTrack('audio', one(this.microphones, constraints.audio)))
    if (constraints.video) opened.push(new FakeTrack('video', this.choose(constraints.video)))
    this.tracks.push(...opened)
    const ofKind = (kind: string) => opened.filter((track) => track.kind === kind)
    return {
      getTracks: () => opened,
      getAudioTracks: () => ofKind('audio'),
      getVideoTracks: () => ofKind('video'),
    }
  }

  private readonly getDisplayMedia = async (options: DisplayMediaStreamOptions) => {
    this.screensAsked.push(options)
    await this.gates.pass('getDisplayMedia')
    const screen = new FakeTrack('video', { deviceId: 'screen' })
    this.screens.push(screen)
    return { getTracks: () => [screen], getVideoTracks: () => [screen] }
  }

  private readonly enumerateDevices = async () => {
    await this.gates.pass('enumerateDevices')
    return [
      ...this.microphones.map(({ deviceId }) => ({ kind: 'audioinput', deviceId })),
      ...this.cameras.map(({ deviceId }) => ({ kind: 'videoinput', deviceId })),
    ]
  }

  private choose(wanted: boolean | MediaTrackConstraints): TrackSettings {
    // Many phones have two cameras, of which one can be open at a time.
    if (this.live.some(({ kind }) => kind === 'video')) throw refusal('NotReadableError')
    return one(this.cameras, wanted)
  }
}

/** As a browser chooses. */
function one(there: readonly TrackSettings[], wanted: boolean | MediaTrackConstraints): TrackSettings {
  const { facingMode, deviceId } = wanted === true || wanted === false ? {} : wanted
  const fits = (device: TrackSettings) =>
    isMet(facingMode, device.facingMode) && isMet(deviceId, device.deviceId)
  const fitting = there.find(fits) ?? (isExact(facingMode) || isExact(deviceId) ? null : there[0])
  if (!fitting) throw refusal(there.length === 0 ? 'NotFoundError' : 'OverconstrainedError')
  return fitting
}

function isExact(constraint: ConstrainDOMString | undefined): constraint is { exact: string } {
  return typeof constraint === 'object' && 'exact' in constraint
}

function isMet(constraint: ConstrainDOMString | undefined, value: string | undefined): boolean {
  if (constraint === undefined) return true
  return value === (isExact(constraint) ? constraint.exact : constraint)
}
