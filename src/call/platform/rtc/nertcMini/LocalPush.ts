import type { DeviceNeed, MediaKind } from '../../../machine/terms/media'
import type { MediaSource } from '../../ports'
import type { MiniClient } from './sdk'

interface Told {
  readonly state: 'on' | 'muted'
  /** The SDK has said that it was done. */
  isSure: boolean
}

/** What this side sends: which devices its pusher opens, and where to. Nothing is published before `start`. */
export class LocalPush {
  private devices: DeviceNeed = { microphone: false, camera: false }
  private microphoneOn = true
  private url = ''
  private facing: 'front' | 'back' = 'front'
  private revision = 0
  private client: MiniClient | null = null
  /** What the SDK was told last of each kind that is published. */
  private readonly told = new Map<MediaKind, Told>()

  /** @param changed - called after every change of `sources` */
  constructor(private readonly changed: () => void) {}

  /** Whether the SDK is told of what is opened from now on. */
  get isStarted(): boolean {
    return this.client !== null
  }

  /** Whether its microphone is on, and not muted. */
  get isHeard(): boolean {
    return this.devices.microphone && this.microphoneOn
  }

  /**
   * The pusher to be drawn: none before a device is wanted. Without an address it can only show this side to itself.
   */
  get sources(): readonly MediaSource[] {
    const { microphone, camera } = this.devices
    if (!microphone && !camera) return []
    const { url, facing, revision } = this
    return [{ kind: 'push', url, audio: microphone && this.microphoneOn, video: camera, facing, revision }]
  }

  /** Adds devices to those the pusher opens; what is open stays so. */
  open(need: DeviceNeed): void {
    const { microphone, camera } = this.devices
    this.devices = { microphone: microphone || need.microphone, camera: camera || need.camera }
    this.changed()
  }

  /** Publishes what is open, in a room that was joined. Fails with what the SDK fails with. */
  async start(client: MiniClient): Promise<void> {
    this.client = client
    await this.sync()
  }

  /** Mutes the pusher, or not any more, at once; `sync` tells the room of it. */
  setMicrophone(on: boolean): void {
    this.microphoneOn = on
    this.changed()
  }

  /** Opens or closes the pusher's camera at once; `sync` tells the room of it. */
  setCamera(on: boolean): void {
    if (this.devices.camera === on) return
    this.devices = { ...this.devices, camera: on }
    this.changed()
  }

  /** From the front camera to the back one, and the other way round. */
  flip(): void {
    this.facing = this.facing === 'front' ? 'back' : 'front'
    this.changed()
  }

  /** Pushes to another address. Nothing where it is the same one: the stream is not cut for that. */
  moveTo(url: string): void {
    if (url === this.url) return
    this.url = url
    this.revision += 1
    this.changed()
  }

  /** Begins the stream anew at the same address. Nothing where there is no address yet. */
  restart(): void {
    if (this.url === '') return
    this.revision += 1
    this.changed()
  }

  /** Tells the SDK what is sent now, as far as it does not know. */
  async sync(): Promise<void> {
    await this.syncKind('audio')
    await this.syncKind('video')
  }

  /**
   * After the SDK has logged in again. It publishes by itself, one kind after the other; cut off in that once more, it
   * leaves out for good what it was at. Published again where it is published, it answers at once. What was muted it
   * does not say again.
   */
  async comeBack(): Promise<void> {
    const { client } = this
    if (client === null) return
    for (const [kind, { state }] of this.told) {
      this.moveTo(await client.publish(kind))
      if (state === 'muted') await client.mute(kind)
    }
  }

  private async syncKind(kind: MediaKind): Promise<void> {
    const { client } = this
    if (client === null) return
    if (!this.told.has(kind)) {
      const { microphone, camera } = this.devices
      if (!(kind === 'audio' ? microphone : camera)) return
      const url = await client.publish(kind)
      this.told.set(kind, { state: 'on', isSure: true })
      if (this.url === '') this.moveTo(url)
    }
    const on = kind === 'audio' ? this.microphoneOn : this.devices.camera
    const before = this.told.get(kind)
    const telling: Told = { state: on ? 'on' : 'muted', isSure: false }
    if (before?.state === telling.state && before.isSure) return
    this.told.set(kind, telling)
    // As NetEase's own kit does: taking the stream back would cut the pusher's connection for both kinds.
    if (on) await client.unmute(kind)
    else await client.mute(kind)
    // Of itself alone: something else may have been told by the time that it is answered.
    telling.isSure = true
  }
}
