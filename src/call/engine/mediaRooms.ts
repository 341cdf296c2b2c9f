import { CallError } from '../error/CallError'
import type { CallEvent, Untimed } from '../machine/events/callEvent'
import type { Clock, Dispose, RtcPort, RtcSession } from '../platform/ports'
import type { MediaHub } from './mediaHub'

/** Hands an event to the machine; the engine stamps on the time. */
export type Dispatch = (event: Untimed<CallEvent>) => void

/**
 * How long a call waits for its media adapter, in ms. In a mini program that comes with the call page, out of a subpackage
 * that may still be on its way.
 */
const LOAD_WAIT = 10_000

interface Room {
  readonly session: Promise<RtcSession>
  /** Ends the wait for a session that is still on its way. */
  readonly giveUp: () => void
  open: RtcSession | null
  unlisten: Dispose | null
  left: boolean
}

/** The media session of the live call: made when the SDK is there, closed for certain, also while it is being made. */
export class MediaRooms {
  private readonly rooms = new Map<string, Room>()
  /** Rooms whose call is over already. */
  private readonly leaving = new Set<Promise<void>>()
  private port: Promise<RtcPort> | null = null

  constructor(
    private readonly loadRtc: () => Promise<RtcPort>,
    private readonly hub: MediaHub,
    private readonly dispatch: Dispatch,
    private readonly clock: Clock,
  ) {}

  /** Loads the media SDK; a failed load is tried again the next time. Fails with UNSUPPORTED_PLATFORM or NETWORK. */
  async prepare(): Promise<RtcPort> {
    this.port ??= this.loadRtc().then(async (port) => {
      await port.prepare()
      return port
    })
    try {
      return await this.port
    } catch (thrown) {
      this.port = null
      throw CallError.from(thrown, 'NETWORK')
    }
  }

  /** The session of a call, made at the first asking. */
  session(callId: string): Promise<RtcSession> {
    const known = this.rooms.get(callId)
    if (known !== undefined) return known.session
    const { port, giveUp } = this.waitForPort()
    const room: Room = {
      session: port.then((rtc) => this.enter(callId, room, rtc)),
      giveUp,
      open: null,
      unlisten: null,
      left: false,
    }
    this.rooms.set(callId, room)
    // A session that could not be made is made anew when it is needed next.
    room.session.catch(() => {
      if (this.rooms.get(callId) === room) this.rooms.delete(callId)
    })
    return room.session
  }

  /** The session of a call if it is there now. */
  current(callId: string): RtcSession | null {
    return this.rooms.get(callId)?.open ?? null
  }

  /** Leaves the room of a call and releases its devices, also if the session is still on its way. */
  async leave(callId: string): Promise<void> {
    const room = this.rooms.get(callId)
    if (room === undefined) return
    this.rooms.delete(callId)
    room.left = true
    room.giveUp()
    room.unlisten?.()
    if (room.open === null) return
    const closing = this.close(room.open)
    this.leaving.add(closing)
    try {
      await closing
    } finally {
      this.leaving.delete(closing)
    }
  }

  /** Resolves when every room that is being left has been left. Never fails. */
  async allLeft(): Promise<void> {
    const whatever = () => undefined
    await Promise.all([...this.leaving].map((closing) => closing.then(whatever, whatever)))
  }

  /** Lets go of the adapter, which is not asked for any more. */
  dispose(): void {
    // One that did not come holds nothing.
    this.port?.then(
      (port) => port.dispose(),
      () => undefined,
    )
    this.port = null
  }

  /** How many sessions are open or on their way. */
  get size(): number {
    return this.rooms.size
  }

  /** The adapter, as long as it comes in time. Its load goes on, for the next call. */
  private waitForPort(): { readonly port: Promise<RtcPort>; readonly giveUp: () => void } {
    let giveUp: () => void = () => undefined
    const late = new Promise<never>((_, reject) => {
      giveUp = () => reject(new CallError('TIMEOUT', 'the media adapter did not come in time'))
    })
    const stopTimer = this.clock.after(LOAD_WAIT, giveUp)
    return { port: Promise.race([this.prepare(), late]).finally(stopTimer), giveUp }
  }

  /** Whatever becomes of what is drawn: camera and microphone do not outlive the call. */
  private async close(session: RtcSession): Promise<void> {
    try {
      this.hub.show(null)
    } finally {
      await session.close()
    }
  }

  private async enter(callId: string, room: Room, port: RtcPort): Promise<RtcSession> {
    if (room.left) throw new CallError('CANCELLED', 'the call was over before its media session was made')
    const session = port.open()
    room.open = session
    room.unlisten = session.on((event) => this.dispatch({ ...event, callId }))
    this.hub.show(session)
    return session
  }
}
