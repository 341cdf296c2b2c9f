import type { LiveElementState } from '../../protocol'
import type { BuiltIn, ElementPort } from '../components/BuiltIn'
import type { PermissionDesk } from '../interface/PermissionDesk'
import type { LiveSurroundings } from './LiveElement'
import { LivePlayer } from './LivePlayer'
import { LivePusher } from './LivePusher'

/** Every `live-pusher` and `live-player` that is on a page, to be found by contexts and by tests. */
export class LiveElements {
  private readonly elements = new Map<ElementPort, LivePusher | LivePlayer>()

  constructor(
    private readonly around: LiveSurroundings,
    private readonly desk: PermissionDesk,
    private readonly system: string,
  ) {}

  /** Makes what drives a `live-pusher`, and keeps it until the element is removed. */
  readonly createPusher = (port: ElementPort): BuiltIn =>
    this.keep(port, new LivePusher(port, this.around, this.desk))

  /** The same for a `live-player`. */
  readonly createPlayer = (port: ElementPort): BuiltIn =>
    this.keep(port, new LivePlayer(port, this.around, () => this.system))

  /** The one pusher of a page. */
  pusherIn(page: Element): LivePusher | undefined {
    return this.pushers().find(([{ element }]) => page.contains(element))?.[1]
  }

  /** A page's player by the app's id; undefined if there is none. A page may have several. */
  playerIn(page: Element, id: string): LivePlayer | undefined {
    return this.players().find(([port]) => port.id() === id && page.contains(port.element))?.[1]
  }

  /** A page was covered by another, or uncovered. Pushers go on, players decide for themselves. */
  pageCovered(page: Element, covered: boolean): void {
    this.players()
      .filter(([{ element }]) => page.contains(element))
      .forEach(([, player]) => player.pageCovered(covered))
  }

  /** The platform suspends the app: every stream ends. */
  suspend(): void {
    this.elements.forEach((element) => element.suspend())
  }

  /** How many elements are connected or try to be, by kind. */
  counts(): { readonly livePushers: number; readonly livePlayers: number } {
    const running = [...this.elements.values()].filter(({ isRunning }) => isRunning)
    return {
      livePushers: running.filter(({ kind }) => kind === 'live-pusher').length,
      livePlayers: running.filter(({ kind }) => kind === 'live-player').length,
    }
  }

  /** What every element does now, for a test. */
  report(): Promise<readonly LiveElementState[]> {
    return Promise.all([...this.elements.values()].map((element) => element.report()))
  }

  private keep(port: ElementPort, element: LivePusher | LivePlayer): BuiltIn {
    this.elements.set(port, element)
    return {
      update: () => element.update(),
      remove: () => {
        this.elements.delete(port)
        element.remove()
      },
    }
  }

  private pushers(): [ElementPort, LivePusher][] {
    return [...this.elements].filter(
      (entry): entry is [ElementPort, LivePusher] => entry[1] instanceof LivePusher,
    )
  }

  private players(): [ElementPort, LivePlayer][] {
    return [...this.elements].filter(
      (entry): entry is [ElementPort, LivePlayer] => entry[1] instanceof LivePlayer,
    )
  }
}
