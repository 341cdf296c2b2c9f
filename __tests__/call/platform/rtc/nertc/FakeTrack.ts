export interface TrackSettings {
  readonly deviceId?: string
  readonly facingMode?: string
}

/** A microphone's or a camera's track. */
export class FakeTrack extends EventTarget {
  enabled = true
  muted = false
  contentHint = ''
  readyState: 'live' | 'ended' = 'live'

  constructor(
    readonly kind: 'audio' | 'video',
    private readonly settings: TrackSettings = {},
  ) {
    super()
  }

  getSettings = () => this.settings

  get label(): string {
    return this.settings.deviceId ?? ''
  }

  /** Copies that are not stopped. */
  readonly copies: FakeTrack[] = []
  clone(): FakeTrack {
    const copy = new FakeTrack(this.kind, this.settings)
    copy.enabled = this.enabled
    this.copies.push(copy)
    return copy
  }

  stop(): void {
    this.readyState = 'ended'
  }

  /** The system takes it for a while, or gives it back. */
  take(muted: boolean): void {
    this.muted = muted
    this.dispatchEvent(new Event(muted ? 'mute' : 'unmute'))
  }

  /** The device is unplugged, or taken by the system. */
  lose(): void {
    this.stop()
    this.dispatchEvent(new Event('ended'))
  }

  /** As the browser has it. */
  get track(): MediaStreamTrack {
    // All that a call asks of it.
    return this as unknown as MediaStreamTrack
  }
}
