/** The one toast or loading sign of a mini program. */
export class Toast {
  private element: HTMLElement | null = null
  private timer = 0

  /** What is shown; null if nothing is. */
  get text(): string | null {
    return this.element?.textContent ?? null
  }

  /**
   * Shows a text, in place of what was shown before.
   * @param forMs - how long, in ms; until it is hidden where it is not given
   */
  show(text: string, forMs?: number): void {
    this.hide()
    this.element = Object.assign(document.createElement('div'), {
      className: 'host-toast',
      textContent: text,
    })
    document.body.append(this.element)
    if (forMs !== undefined) this.timer = window.setTimeout(() => this.hide(), forMs)
  }

  /** Takes away what is shown, and with it the time it had left. */
  hide(): void {
    window.clearTimeout(this.timer)
    this.element?.remove()
    this.element = null
  }
}
