import type { CallInWindow, CallSeen } from '@/call/platform/pictureInPicture'

/** A call of which a window of its own shows what a test says. */
export class FakeWindowedCall implements CallInWindow {
  readonly asked: string[] = []
  readonly shownIn: unknown[] = []
  seen: CallSeen | null = { name: 'Bob', line: '01:05', microphoneOn: true }
  private readonly listeners = new Set<() => void>()

  /** @param picture - what media puts where it is shown; nothing for a side that sends none */
  constructor(private readonly picture: HTMLElement | null = null) {}

  get listenerCount(): number {
    return this.listeners.size
  }

  readonly media = {
    attach: (_: string, target: unknown) => {
      this.shownIn.push(target)
      if (target instanceof HTMLElement && this.picture !== null) target.append(this.picture)
      return () => void this.shownIn.splice(this.shownIn.indexOf(target), 1)
    },
  }
  see = () => this.seen
  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }
  toggleMicrophone = () => void this.asked.push('toggleMicrophone')
  hangUp = () => void this.asked.push('hangUp')

  /** What is seen of it changes. */
  show(seen: CallSeen | null): void {
    this.seen = seen
    this.listeners.forEach((listener) => listener())
  }
}

/** A window that shows a document above all others, as far as jsdom has one: that of a frame. */
export class FakePictureWindow {
  readonly frame = document.body.appendChild(document.createElement('iframe'))
  readonly sizes: { readonly width: number; readonly height: number }[] = []
  refuses = false

  readonly requestWindow = async (size: { readonly width: number; readonly height: number }) => {
    this.sizes.push(size)
    if (this.refuses) throw new DOMException('there was no tap', 'NotAllowedError')
    return this.window
  }

  get window(): Window {
    const { contentWindow } = this.frame
    if (contentWindow === null) throw new Error('the frame is gone')
    // A window above all others says that it goes, whoever closes it.
    contentWindow.close = () => void contentWindow.dispatchEvent(new Event('pagehide'))
    return contentWindow
  }

  /** What is in it, by its id. */
  find(id: string): HTMLElement {
    const found = this.window.document.getElementById(id)
    if (found === null) throw new Error(`there is no #${id} in the window`)
    return found
  }

  get text(): string {
    return this.window.document.body.textContent ?? ''
  }

  /** Its user closes it. */
  leave(): void {
    this.window.dispatchEvent(new Event('pagehide'))
  }

  remove(): void {
    this.frame.remove()
  }
}
