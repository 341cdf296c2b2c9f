import type { CodeSpace, Root, AssociatedBackend } from 'glass-easel-miniprogram-adapter'
import type { PackedProgram } from '../../pack/packedProgram'
import type { DataSent } from '../../protocol'
import type { LogicThread } from '../logic/LogicThread'
import type { Problems } from '../Problems'
import { hostSelector } from '../view/selectors'
import type { PageAddress } from './pageAddress'
import { createPageInstance, type DataChange, type PageDefinition, type PageInstance } from './pageInstance'

/** What every page needs of the mini program around it. */
export interface PageSurroundings {
  readonly program: PackedProgram
  readonly thread: LogicThread
  readonly problems: Problems
  readonly space: CodeSpace
  readonly backend: AssociatedBackend
  readonly bridgeDelayMs: number
  /** What the instance's own method of that name returns. */
  createSelectorQuery(): unknown
}

/** Of how many setData a page remembers what they were. */
const REMEMBERED = 1_000

let lastId = 0

/** One page of the stack: its view, its style sheet and the app's instance of it. */
export class OpenPage {
  readonly id: number
  readonly element: HTMLElement
  readonly instance: PageInstance
  private readonly root: Root
  private readonly style: HTMLStyleElement
  private isClosed = false
  /** Its last setData, in order. */
  readonly sent: DataSent[] = []

  constructor(
    readonly address: PageAddress,
    definition: PageDefinition,
    private readonly around: PageSurroundings,
  ) {
    lastId += 1
    this.id = lastId
    const { program, space, backend } = around
    const { route, query } = address
    this.element = Object.assign(document.createElement('div'), { className: 'host-page' })
    this.element.dataset.route = route
    this.style = Object.assign(document.createElement('style'), { textContent: program.styles[route] ?? '' })
    const placeholder = document.createElement('div')
    this.element.append(placeholder)
    document.getElementById('host-pages')?.append(this.element)
    document.head.append(this.style)
    this.root = backend.createRoot('page', space, route)
    // The DOM backend's elements are the DOM's.
    type BackendElement = Parameters<Root['attach']>[0]
    this.root.attach(this.element as unknown as BackendElement, placeholder as unknown as BackendElement)
    this.instance = createPageInstance(definition, {
      id: this.id,
      route,
      query,
      apply: (changes, done) => this.apply(changes, done),
      sends: (data) => {
        this.sent.push(data)
        if (this.sent.length > REMEMBERED) this.sent.shift()
      },
      complain: (problem) => around.problems.add(problem),
      find: (selector) => this.findComponent(selector),
      selectorQuery: () => around.createSelectorQuery(),
    })
  }

  /** Whether a method of this page's view is called on this object. */
  owns(caller: unknown): boolean {
    return this.root.get() === caller
  }

  /** Calls one of the app's methods, in the app's thread. */
  call(method: string, ...given: unknown[]): void {
    this.around.thread.run(() => {
      const member = this.instance[method]
      if (typeof member === 'function') (member as (...args: unknown[]) => void).apply(this.instance, given)
    })
  }

  /** Calls it a turn later: the view's events cross the bridge. */
  callLater(method: string, event: unknown): void {
    setTimeout(() => {
      if (!this.isClosed) this.call(method, event)
    }, this.around.bridgeDelayMs)
  }

  /**
   * Shows the page or hides it, with its style sheet: the pages share one document, and each would style the
   * others.
   */
  show(isOnTop: boolean): void {
    this.element.classList.toggle('host-page-on-top', isOnTop)
    this.style.disabled = !isOnTop
  }

  /** Ends it: onUnload first, and then nothing reaches the app's instance from the view any more. */
  close(): void {
    this.call('onUnload')
    this.isClosed = true
    this.root.release()
    this.element.remove()
    this.style.remove()
  }

  private apply(changes: readonly DataChange[], done: () => void): void {
    setTimeout(() => {
      if (this.isClosed) return
      const component = this.root.getComponent()
      changes.forEach(({ path, value }) => component.replaceDataOnPath([...path], value as never))
      component.applyDataUpdates()
      this.around.thread.run(done)
    }, this.around.bridgeDelayMs)
  }

  private findComponent(selector: string): unknown {
    const element = this.element.querySelector(hostSelector(selector))
    // The library puts its own node on each of its elements.
    const node = element && '__wxElement' in element ? element.__wxElement : null
    const isComponent = typeof node === 'object' && node !== null && 'getMethodCaller' in node
    return isComponent && typeof node.getMethodCaller === 'function'
      ? (node.getMethodCaller() as unknown)
      : null
  }
}
