import { CallError } from '../../../error/CallError'
import type { MediaEvent } from '../../../machine/events/callEvent'
import type { CallSnapshot } from '../../../machine/terms/snapshot'
import type {
  CallStats,
  Clock,
  Dispose,
  MediaSurface,
  Pictures,
  RtcPort,
  RtcSession,
  ShownCall,
} from '../../ports'
import {
  type FromPage,
  isNonce,
  type MediaOrderName,
  type PageCommand,
  seal,
  type StartOrder,
  type ToPage,
  unseal,
} from './messages'
import { outcomeOf, PendingRequests } from './pendingRequests'

/** The bridge between a page in a web-view and the mini program around it. */
export interface MiniProgramBridge {
  /** Sends a message to the mini program. None is answered: what has a result gets it as a message, too. */
  post(message: object): void
  /** Hands on whatever comes from the mini program, or from somebody who says so: `unseal` tells. */
  listen(listener: (data: unknown) => void): Dispose
}

/** What a media page is made of. */
export interface MediaPageParts {
  /** From the page's address. */
  readonly nonce: string
  readonly bridge: MiniProgramBridge
  readonly loadRtc: (options: Pick<StartOrder, 'appKey' | 'servers'>) => Promise<RtcPort>
  /** Whether this client can make calls at all; fails with why it cannot. */
  readonly probe: () => Promise<void>
  /** Shows the media of the session, or of none. */
  readonly show: (session: RtcSession | null) => void
  readonly media: MediaSurface
  readonly setLocale: (locale: string) => void
  /** Pictures as this client may show them. */
  readonly pictures: Pictures
  /** Time as this page has it. */
  readonly clock: Pick<Clock, 'now'>
}

/**
 * What runs in the page in the web-view: the media session of one call, driven by the mini program, and the call as its
 * buttons know it, mirrored from there.
 */
export class MediaPage implements ShownCall {
  private readonly listeners = new Set<() => void>()
  private readonly requests = new PendingRequests()
  private snapshot: CallSnapshot | null = null
  /** The snapshot as it came. */
  private told: CallSnapshot | null = null
  private picture = { from: '', shown: '' }
  private minimisable = false
  /** How far the mini program's time is ahead of this page's, in ms. */
  private ahead = 0
  /** There is one session a page: a second one would outlive the first one's end, with devices that nobody closes. */
  private stage: 'fresh' | 'started' | 'over' = 'fresh'
  private session: RtcSession | null = null
  private unlisten: Dispose | null = null
  private readonly unbridge: Dispose

  /** @throws CallError INVALID_ARGUMENT for a nonce that anybody could guess, as an empty one is */
  constructor(private readonly parts: MediaPageParts) {
    if (!isNonce(parts.nonce)) throw new CallError('INVALID_ARGUMENT', 'the media page needs its nonce')
    this.unbridge = parts.bridge.listen((data) => this.receive(data))
    parts.probe().then(
      () => this.post({ type: 'ready', unsupported: null }),
      (thrown: unknown) =>
        this.post({ type: 'ready', unsupported: CallError.from(thrown, 'UNSUPPORTED_PLATFORM').message }),
    )
  }

  get media(): MediaSurface {
    return this.parts.media
  }

  /** Whether the mini program has told of its call. */
  get isShown(): boolean {
    return this.snapshot !== null
  }

  getSnapshot(): CallSnapshot {
    if (this.snapshot === null)
      throw new CallError('INTERNAL', 'the mini program has not told of its call yet')
    return this.snapshot
  }

  /** Time as the mini program has it. */
  now(): number {
    return this.parts.clock.now() + this.ahead
  }

  subscribe(listener: () => void): Dispose {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  canMinimise = () => this.minimisable
  minimise = () => this.command('minimise')
  hangUp = () => this.command('hangUp')
  setMicrophone = (on: boolean) => this.command('setMicrophone', on)
  setCamera = (on: boolean) => this.command('setCamera', on)
  switchCamera = () => this.command('switchCamera')
  // In the page itself, for it is the page's sound that waits for a tap.
  resumePlay = async () => this.session?.resumePlay()
  // In the page itself, too, which is where the media is.
  getStats = async (): Promise<CallStats> => {
    if (this.session === null) throw new CallError('NOT_IN_CALL')
    return this.session.getStats()
  }
  switchCallType: ShownCall['switchCallType'] = ({ type, state }) =>
    this.command('switchCallType', { type, state })

  /** Leaves the media room and releases the devices: the page goes. */
  async dispose(): Promise<void> {
    this.unbridge()
    this.listeners.clear()
    this.parts.pictures.dispose()
    await this.leave()
  }

  private receive(data: unknown): void {
    const message = unseal<ToPage>(this.parts.nonce, ['order', 'snapshot', 'result'], data)
    if (message === null) return
    switch (message.type) {
      case 'snapshot':
        this.minimisable = message.canMinimise
        this.ahead = message.now - this.parts.clock.now()
        return this.mirror(message.snapshot)
      case 'result':
        return this.requests.settle(message.id, message.outcome)
      case 'order': {
        const { id, name, order } = message
        void outcomeOf(() => this.carryOut(name, order)).then((outcome) =>
          this.post({ type: 'result', id, outcome }),
        )
      }
    }
  }

  /** The far side's picture is looked into before it is shown, here as well: the mini program could not. */
  private mirror(snapshot: CallSnapshot): void {
    const { peer } = snapshot
    if (peer !== null && peer.avatar !== '' && peer.avatar !== this.picture.from) {
      const picture = { from: peer.avatar, shown: '' }
      this.picture = picture
      void this.parts.pictures.load(peer.avatar).then((shown) => {
        picture.shown = shown
        if (shown !== '' && this.picture === picture && this.told !== null) this.mirror(this.told)
      })
    }
    this.told = snapshot
    const avatar = peer?.avatar === this.picture.from ? this.picture.shown : ''
    this.snapshot = Object.freeze(peer === null ? snapshot : { ...snapshot, peer: { ...peer, avatar } })
    this.listeners.forEach((listener) => listener())
  }

  private async carryOut(name: MediaOrderName, order: unknown): Promise<unknown> {
    // The other end is the same module's: an order is what its name says.
    if (name === 'start') return this.start(order as StartOrder)
    // Also while the session is still being made.
    if (name === 'close') return this.leave()
    const { session } = this
    if (session === null) throw new CallError('CANCELLED', 'there is no media session')
    switch (name) {
      case 'openDevices':
        return session.openDevices(order as { microphone: boolean; camera: boolean })
      case 'admit':
        return session.admit(Number(order))
      case 'publish':
        return session.publish()
      case 'setMicrophone':
        return session.setMicrophone(order === true)
      case 'setCamera':
        return session.setCamera(order === true)
      case 'switchCamera':
        return session.switchCamera()
      case 'resumePlay':
        return session.resumePlay()
      case 'getStats':
        return session.getStats()
    }
  }

  private async start(order: StartOrder): Promise<unknown> {
    if (this.stage !== 'fresh') throw new CallError('INTERNAL', 'this page has had its media session')
    this.stage = 'started'
    const { appKey, servers, locale, ticket, need, microphoneOn, peerUid } = order
    this.parts.setLocale(locale)
    const port = await this.parts.loadRtc({ appKey, servers })
    await port.prepare()
    this.failIfOver()
    const session = port.open()
    this.session = session
    this.unlisten = session.on((event) => this.post({ type: 'event', event: plain(event) }))
    this.parts.show(session)
    if (peerUid !== null) session.admit(peerUid)
    const joined = session.join(ticket)
    try {
      await session.openDevices(need)
      if (!microphoneOn) await session.setMicrophone(false)
      return await joined
    } catch (thrown) {
      // Both fail together, and one of them is told.
      joined.catch(() => undefined)
      await this.leave()
      throw thrown
    }
  }

  private failIfOver(): void {
    if (this.stage === 'over') throw new CallError('CANCELLED', 'this call is over')
  }

  private async leave(): Promise<void> {
    this.stage = 'over'
    const { session } = this
    this.session = null
    this.unlisten?.()
    this.parts.show(null)
    await session?.close()
  }

  private async command(name: PageCommand, argument: unknown = null): Promise<void> {
    await this.requests.ask((id) => this.post({ type: 'command', id, name, argument }))
  }

  private post(message: FromPage): void {
    this.parts.bridge.post(seal(this.parts.nonce, message))
  }
}

/** A cause may be anything; the bridge carries plain data. */
function plain(event: MediaEvent): MediaEvent {
  return 'cause' in event ? { ...event, cause: String(event.cause) } : event
}
