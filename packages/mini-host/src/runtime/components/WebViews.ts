import type { Permissions } from '../../protocol'
import type { LogicThread } from '../logic/LogicThread'
import type { Network } from '../network/Network'
import type { BuiltIn, ElementPort } from './BuiltIn'

/** How messages are marked that the bridge's two halves exchange. */
interface BridgeMessage {
  readonly miniHost: 'toProgram' | 'toPage'
  readonly data: unknown
}

const TIMEOUT_MS = 10_000

interface WebView {
  readonly port: ElementPort
  readonly frame: HTMLIFrameElement
  /** The page has spoken: from then on it is spoken to. */
  hasSpoken: boolean
}

/**
 * `web-view`: a frame that covers its page, with Alipay's bridge both ways.
 * @claim alipay | A web-view covers its page, whatever its style says, and there is one a page. | https://opendocs.alipay.com/mini/component/web-view
 * @claim alipay | The page speaks first; what is posted to it before it did is lost. | https://developer.vodapay.vodacom.co.za/docs/miniprogram_vodacom/mpdev/api_web-view_createwebviewcontext
 * @claim alipay | onMessage gets what the page posted as `detail`: so the examples; a table there says `{ data }`. | https://opendocs.alipay.com/mini/component/web-view
 * @claim alipay | A page that does not come fires onError, one that comes onLoad, both with `{ src }`. | https://opendocs.alipay.com/mini/component/web-view
 * @claim alipay | The page's user agent has AliApp and MiniProgram in it. | https://opendocs.alipay.com/mini/component/web-view
 * @claim alipay | Camera and microphone in a web-view follow the client's permissions; a refused one fails getUserMedia. | assumption
 */
export class WebViews {
  private readonly views = new Map<ElementPort, WebView>()

  constructor(
    private readonly thread: LogicThread,
    private readonly network: Network,
    private readonly permissions: () => Permissions,
  ) {
    window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      const view = [...this.views.values()].find(({ frame }) => frame.contentWindow === source)
      if (!view || !isBridgeMessage(data) || data.miniHost !== 'toProgram') return
      view.hasSpoken = true
      thread.later(() => view.port.fire('message', data.data))
    })
  }

  /** Makes what drives a `web-view`, and keeps it until the element is removed. */
  readonly create = (port: ElementPort): BuiltIn => {
    const frame = document.createElement('iframe')
    const view: WebView = { port, frame, hasSpoken: false }
    this.views.set(port, view)
    frame.addEventListener('load', () => {
      if (frame.src !== '') this.thread.later(() => port.fire('load', { src: frame.src }))
    })
    let shown = ''
    return {
      update: () => {
        const address = String(port.property('src') ?? '')
        if (address === shown || address === '') return
        shown = address
        view.hasSpoken = false
        void this.load(view, address)
      },
      remove: () => {
        this.views.delete(port)
        frame.remove()
      },
    }
  }

  /** What `my.createWebViewContext(id).postMessage` does. */
  post(page: Element, id: string, data: unknown): void {
    const found = [...this.views.values()].find(({ port }) => port.id() === id && page.contains(port.element))
    if (!found?.hasSpoken) return
    const message: BridgeMessage = { miniHost: 'toPage', data }
    found.frame.contentWindow?.postMessage(message, '*')
  }

  private async load({ port, frame }: WebView, address: string): Promise<void> {
    // A frame does not tell what it could not load.
    const answer = await this.network.request({
      url: address,
      method: 'HEAD',
      headers: {},
      timeoutMs: TIMEOUT_MS,
    })
    if (!this.views.has(port)) return
    if ('failure' in answer) return this.thread.later(() => port.fire('error', { src: address }))
    frame.allow = this.allowed()
    frame.src = address
    // Not within the component, where the page's own styles would decide what lies above it.
    if (!frame.isConnected) (port.element.closest('.host-page') ?? port.element).append(frame)
  }

  private allowed(): string {
    const { camera, microphone } = this.permissions()
    const isOpen = ({ program, system }: typeof camera) => program !== 'refused' && system !== 'refused'
    return [
      isOpen(camera) ? 'camera' : '',
      isOpen(microphone) ? 'microphone' : '',
      'autoplay',
      'screen-wake-lock',
    ]
      .filter((feature) => feature !== '')
      .join('; ')
  }
}

function isBridgeMessage(value: unknown): value is BridgeMessage {
  return typeof value === 'object' && value !== null && 'miniHost' in value
}
