import type { MediaKind } from '../../../machine/terms/media'
import type { ChosenDevices, Clock, DeviceKind, DeviceUser, Dispose } from '../../ports'
import type { LocalDevices } from './localDevices'
import { tellLevel } from './MicrophoneLevel'
import type { PageMedia } from './pageMedia'
import type { Playback } from './Playback'

interface Parts {
  /** Null where nobody can choose. */
  readonly chosen: ChosenDevices | null
  readonly devices: LocalDevices
  readonly playback: Pick<Playback, 'playOn'>
  readonly clock: Pick<Clock, 'after'>
  readonly page: Pick<PageMedia, 'createMeter'>
  /** Changes devices, then shows and sends what is open. */
  readonly change: (step: string, act: () => Promise<void>) => Promise<void>
  readonly log: (text: string, cause?: unknown) => void
}

/** Keeps a call on the devices that its user has chosen, and says where it goes on with another. */
export class ChosenInCall implements DeviceUser {
  private readonly disposers: readonly Dispose[]
  /** The loudspeaker that sounds; empty: the one that the system prefers. */
  private loudspeaker = ''

  constructor(private readonly parts: Parts) {
    const { chosen } = parts
    this.disposers =
      chosen === null ? [] : [chosen.serve(this), chosen.onChange(() => this.followLoudspeaker(chosen))]
    if (chosen?.chosen('loudspeaker')) this.followLoudspeaker(chosen)
  }

  change(kind: DeviceKind): Promise<void> {
    const { devices, change, chosen } = this.parts
    if (kind === 'loudspeaker') return this.playOn(chosen?.chosen(kind) ?? '')
    return change(`changing the ${kind}`, () => devices.change(kind === 'microphone' ? 'audio' : 'video'))
  }

  onLevel(listener: (level: number) => void): Dispose {
    return tellLevel({ ...this.parts, microphone: () => this.parts.devices.microphone }, listener)
  }

  /** A device was taken away, and another one is open in its place. */
  replaced(kind: MediaKind): void {
    const { devices, chosen } = this.parts
    const track = kind === 'audio' ? devices.microphone : devices.camera
    if (track === null) return
    chosen?.replaced({ kind: kind === 'audio' ? 'microphone' : 'camera', name: track.label })
  }

  dispose(): void {
    this.disposers.forEach((dispose) => dispose())
  }

  /** One that was unplugged gives way to what the system prefers, until it is back: a browser may stay silent. */
  private followLoudspeaker(chosen: ChosenDevices): void {
    const follow = async () => {
      const wanted = chosen.chosen('loudspeaker') ?? ''
      const { loudspeaker: there } = await chosen.list()
      const isThere = there.some(({ id }) => id === wanted)
      const next = isThere ? wanted : ''
      if (next === this.loudspeaker) return
      await this.playOn(next)
      if (wanted !== '' && !isThere) chosen.replaced({ kind: 'loudspeaker', name: '' })
    }
    follow().catch((thrown: unknown) => this.parts.log('the loudspeaker was not changed', thrown))
  }

  private async playOn(id: string): Promise<void> {
    await this.parts.playback.playOn(id)
    this.loudspeaker = id
  }
}
