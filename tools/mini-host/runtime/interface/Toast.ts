/** The one toast or loading sign of a mini program. */
export class Toast {
  private element: HTMLElement | null = null
  private timer = 0

  get text(): string | null {
    return this.element?.textContent ?? null
  }

  /** @param forMs how long; until it is hidden where it is not given */
  show(text: string, forMs?: number): void {
    this.hide()
    this.element = Object.assign(document.createElement('div'), {
      className: 'host-toast',
      textContent: text,
    })
    document.body.append(this.element)
    if (forMs !== undefined) this.timer = window.setTimeout(() => this.hide(), forMs)
  }

  hide(): void {
    window.clearTimeout(this.timer)
    this.element?.remove()
    this.element = null
  }
}
