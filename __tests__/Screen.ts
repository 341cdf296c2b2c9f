import { createElement, StrictMode, type ComponentType } from 'react'
import TestUtils from '@tarojs/test-utils-react'

const shown = new Set<Screen>()

// No test draws into what another left behind.
afterEach(() => shown.forEach((screen) => screen.leave()))

/** What a test sees of a drawn component, by the ids a person's automation would use too, and what it does to it. */
export class Screen {
  private readonly taro = new TestUtils()

  private constructor(private readonly container: HTMLElement) {}

  static async show<T extends object>(component: ComponentType<T>, props: T): Promise<Screen> {
    const screen = new Screen(document.body.appendChild(document.createElement('div')))
    await screen.taro.mount(strictly(component), { props, container: screen.container })
    shown.add(screen)
    return screen
  }

  get html(): string {
    return this.container.innerHTML
  }

  get text(): string {
    return this.container.textContent ?? ''
  }

  has(id: string): boolean {
    return this.all(`#${id}`).length > 0
  }

  /** The one element of that id. */
  find(id: string): HTMLElement {
    return this.only(`#${id}`)
  }

  only(selector: string): HTMLElement {
    const found = this.all(selector)
    const [element] = found
    if (element === undefined || found.length > 1) throw new Error(`${found.length} elements are ${selector}`)
    return element
  }

  all(selector: string): HTMLElement[] {
    return [...this.container.querySelectorAll<HTMLElement>(selector)]
  }

  textOf(id: string): string {
    return this.find(id).textContent ?? ''
  }

  /** Ids of everything that can be tapped now. */
  get buttons(): string[] {
    return this.all('[role=button]').map(({ id }) => id)
  }

  /** Lets `change` happen, and the components draw what follows from it. */
  async act(change: () => unknown): Promise<void> {
    await this.taro.act(async () => {
      change()
    })
  }

  async tap(id: string): Promise<void> {
    const element = this.find(id)
    await this.act(() => element.dispatchEvent(new MouseEvent('click', { bubbles: true })))
  }

  async press(id: string, key: string): Promise<void> {
    await this.act(() => this.taro.fireEvent.keyDown(this.find(id), { key }))
  }

  /** A finger goes down, along the points, and up again. */
  async drag(element: HTMLElement, points: readonly (readonly [x: number, y: number])[]): Promise<void> {
    const [first = [0, 0], ...rest] = points
    const touch = (type: string, touches: readonly { clientX: number; clientY: number }[]) =>
      this.act(() => element.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { touches })))
    const at = ([clientX, clientY]: readonly [number, number]) => [{ clientX, clientY }]
    await touch('touchstart', at([first[0], first[1]]))
    for (const point of rest) await touch('touchmove', at(point))
    await touch('touchend', [])
  }

  /** Takes the component away, and its element with it; done by itself when the test is over. */
  leave(): void {
    shown.delete(this)
    this.taro.unmout()
    this.container.remove()
  }
}

/**
 * As in an app that checks itself: React draws everything twice, and lets every effect go once before it stays. Nothing of
 * what is shown may depend on having come only once.
 */
function strictly<T extends object>(component: ComponentType<T>) {
  return (props: T) => createElement(StrictMode, null, createElement(component, props))
}
