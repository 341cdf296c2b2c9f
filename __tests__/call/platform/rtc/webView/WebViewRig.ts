import { CallError } from '../../../../../src/call/error/CallError'
import type { CallSnapshot } from '../../../../../src/call/machine/terms/snapshot'
import type { RtcSession, ShownCall } from '../../../../../src/call/platform/ports'
import type { MediaEvent } from '../../../../../src/call/machine/events/callEvent'
import { MediaPage } from '../../../../../src/call/platform/rtc/webView/MediaPage'
import { seal, type ToPage } from '../../../../../src/call/platform/rtc/webView/messages'
import { createWebViewMedia } from '../../../../../src/call/platform/rtc/webViewMedia'
import { FakeClock } from '../../../engine/fakes/fakeClock'
import { FakeRtc } from '../../../engine/fakes/FakeRtc'
import { IDLE } from '../../../fakeCall'

/** What the address of this rig's page holds. */
export const NONCE_OF_PAGE = '00000000-0000-4000-8000-000000000001'

/** A call whose commands are noted. */
export class NotedCall implements ShownCall {
  readonly done: unknown[] = []
  readonly listeners = new Set<() => void>()
  snapshot: CallSnapshot = {
    ...IDLE,
    callStatus: 'connecting',
    peer: { userId: 'bob', name: 'Bob', avatar: '' },
  }

  getSnapshot = () => this.snapshot
  subscribe(listener: () => void) {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  canMinimise = () => true
  now = () => 5_000_000
  minimise = async () => void this.done.push('minimise')
  hangUp = async () => void this.done.push('hangUp')
  setMicrophone = async (on: boolean) => void this.done.push(['setMicrophone', on])
  setCamera = async (on: boolean) => {
    if (on) throw new CallError('PERMISSION_DENIED')
    this.done.push(['setCamera', on])
  }
  switchCamera = async () => void this.done.push('switchCamera')
  resumePlay = async () => void this.done.push('resumePlay')
  switchCallType: ShownCall['switchCallType'] = async (options) =>
    void this.done.push(['switchCallType', options])
}

/** A mini program's end and a page's end, with a bridge that carries JSON and nothing else. */
export class WebViewRig {
  readonly clock = new FakeClock()
  /** The page's own, which began at another moment. */
  readonly pageClock = new FakeClock(77)
  readonly call = new NotedCall()
  readonly rtc = new FakeRtc()
  readonly events: MediaEvent[] = []
  readonly toPage: Record<string, unknown>[] = []
  readonly toMini: Record<string, unknown>[] = []
  readonly session: RtcSession
  /** The view is let go of. */
  readonly letGo: () => void
  unsupported: CallError | null = null
  page: MediaPage | null = null
  picture: (address: string) => Promise<string> = async (address) => address
  shown: RtcSession | null = null
  /** What the page hears over the bridge. */
  hear: (data: unknown) => void = () => undefined

  constructor(pageUrl: string | undefined = 'https://h5.example/#/call/pages/media/index') {
    const port = createWebViewMedia({
      pageUrl,
      appKey: 'key',
      servers: { channelServer: 'https://rtc.example' },
      locale: () => 'en',
      newNonce: () => NONCE_OF_PAGE,
      clock: this.clock,
      call: this.call,
    })
    this.session = port.open()
    this.session.on((event) => this.events.push(event))
    this.letGo = this.session.attach('remote', {
      post: (message: object) => {
        const copy = JSON.parse(JSON.stringify(message)) as Record<string, unknown>
        this.toPage.push(copy)
        this.hear(copy)
      },
    })
  }

  /** The mini program says something by itself. */
  tell(message: ToPage): void {
    this.hear(seal(NONCE_OF_PAGE, message))
  }

  /** The web-view loads the page; `nonce` is what its address said. */
  load(nonce = NONCE_OF_PAGE): MediaPage {
    this.page = new MediaPage({
      nonce,
      bridge: {
        post: (message) => {
          const copy = JSON.parse(JSON.stringify(message)) as Record<string, unknown>
          this.toMini.push(copy)
          this.session.report('remote', copy)
        },
        listen: (listener) => {
          this.hear = listener
          return () => {
            this.hear = () => undefined
          }
        },
      },
      loadRtc: async () => this.rtc,
      probe: async () => {
        if (this.unsupported !== null) throw this.unsupported
      },
      show: (session) => {
        this.shown = session
      },
      media: {
        attach: () => () => undefined,
        sources: () => [],
        report: () => undefined,
        onSources: () => () => undefined,
        onTalking: () => () => undefined,
      },
      setLocale: () => undefined,
      pictures: { load: (address) => this.picture(address), dispose: () => undefined },
      clock: this.pageClock,
    })
    return this.page
  }
}

export const TICKET = { channelName: 'room', uid: 11, token: 'secret' }
