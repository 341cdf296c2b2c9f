import type { Listeners } from '../api/listeners'
import type { AudioContexts } from '../audio/AudioContexts'
import type { LogicThread } from '../logic/LogicThread'
import type { LiveElements } from '../media/LiveElements'
import type { Network } from '../network/Network'
import type { PageStack } from '../pages/PageStack'

/** What an app hands to `App()`. */
export type AppDefinition = Record<string, unknown>

interface LifecycleOptions {
  readonly thread: LogicThread
  readonly listeners: Listeners
  readonly network: Network
  readonly pages: PageStack
  readonly live: LiveElements
  readonly audio: AudioContexts
  readonly suspendAfterMs: number
}

/**
 * The app as a whole: in front, in the background, suspended.
 * @claim both | Going to the background: the page's onHide, the app's onHide, onAppHide. Coming back: the app's onShow, onAppShow, the page's onShow. | https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/page-life-cycle.html
 * @claim both | When the app is suspended, its sockets are closed and its streams end; it hears of that when it is back. | https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html
 * @claim both | Going to the background pauses the mini program's sounds, and they do not go on by themselves. | assumption
 */
export class AppLifecycle {
  app: AppDefinition = {}
  private hidden = false
  private timer = 0

  constructor(private readonly options: LifecycleOptions) {}

  /** Whether the app is in the background, suspended or not yet. */
  get isHidden(): boolean {
    return this.hidden
  }

  /**
   * A cold start: onLaunch and onShow with the same options. The first page opens afterwards.
   * @param definition - what the app gave to `App()`
   */
  launch(definition: AppDefinition, launchOptions: object): void {
    this.app = definition
    this.callApp('onLaunch', launchOptions)
    this.announceShow(launchOptions)
  }

  /** Goes to the background; the app is suspended unless it is back in time. Once is enough. */
  hide(): void {
    if (this.hidden) return
    this.hidden = true
    const { pages, listeners, audio, suspendAfterMs } = this.options
    pages.top?.call('onHide')
    this.callApp('onHide')
    listeners.emit('AppHide', {})
    audio.pauseAll()
    this.timer = window.setTimeout(() => this.suspend(), suspendAfterMs)
  }

  /** Comes to the front again. What the app has missed while it was suspended reaches it before onShow. */
  show(): void {
    if (!this.hidden) return
    this.hidden = false
    window.clearTimeout(this.timer)
    const { pages, thread } = this.options
    thread.resume()
    this.announceShow({ path: pages.top?.address.route ?? '', query: {}, scene: 1001, referrerInfo: {} })
    pages.top?.call('onShow')
  }

  /** Calls one of the app's own methods, in its thread; does nothing if it has no such method. */
  callApp(method: string, ...given: unknown[]): void {
    this.options.thread.run(() => {
      const member = this.app[method]
      if (typeof member === 'function') (member as (...args: unknown[]) => void).apply(this.app, given)
    })
  }

  /** What one of the app's own methods answers; undefined if it has no such method. */
  ask(method: string, given: readonly unknown[]): unknown {
    const member = this.app[method]
    return typeof member === 'function' ? member.apply(this.app, given) : undefined
  }

  private announceShow(showOptions: object): void {
    this.callApp('onShow', showOptions)
    this.options.listeners.emit('AppShow', showOptions)
  }

  private suspend(): void {
    const { live, network, thread } = this.options
    thread.suspend()
    live.suspend()
    network.cut()
  }
}
