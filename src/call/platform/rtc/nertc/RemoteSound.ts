/** The far side's voice. It needs no place on the page, and goes on while the call page is closed. */
export class RemoteSound {
  private readonly element = document.createElement('audio')
  private blocked = false

  /** @param onBlocked the browser plays nothing before the user touches the page, or does again */
  constructor(private readonly onBlocked: (blocked: boolean) => void) {
    this.element.autoplay = true
  }

  play(track: MediaStreamTrack | null): void {
    this.element.srcObject = track === null ? null : new MediaStream([track])
    if (track !== null) void this.resume()
  }

  /** Tries to play; to be called from a tap after the browser refused. Never fails. */
  readonly resume = async (): Promise<void> => {
    if (this.element.srcObject === null) return
    try {
      await this.element.play()
      this.setBlocked(false)
    } catch (thrown) {
      // Anything else means that another track took this one's place.
      if (thrown instanceof Error && thrown.name === 'NotAllowedError') this.setBlocked(true)
    }
  }

  dispose(): void {
    this.listenForGesture(false)
    this.element.pause()
    this.element.srcObject = null
  }

  private setBlocked(blocked: boolean): void {
    if (blocked === this.blocked) return
    this.blocked = blocked
    this.listenForGesture(blocked)
    this.onBlocked(blocked)
  }

  // Any touch of the page will do; the page's own button is for those who see no other reason to touch it.
  private listenForGesture(on: boolean): void {
    const gestures = ['click', 'touchend', 'keydown'] as const
    for (const gesture of gestures) {
      if (on) document.addEventListener(gesture, this.resume, true)
      else document.removeEventListener(gesture, this.resume, true)
    }
  }
}
