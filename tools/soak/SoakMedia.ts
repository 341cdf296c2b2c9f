import type { MediaEvent } from '../../src/call/machine/events/callEvent'
import { NOTHING_MEASURED } from '../../src/call/platform/rtc/nothingMeasured'
import type { Clock, RtcPort, RtcSession } from '../../src/call/platform/ports'
import type { Chance } from './Chance'

interface Place {
  /** As the service has given it. */
  uid: number
  readonly tell: (event: MediaEvent) => void
}

/** Media rooms in which nothing is seen or heard but who is there. */
export class SoakMedia {
  readonly rooms = new Map<string, Set<Place>>()
  /** Sessions that are open, and listeners on them. */
  sessions = 0
  listeners = 0

  constructor(
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  /**
   * The media of one device. Devices are granted, streams work at once, and every session is counted until it is
   * closed.
   */
  port(): RtcPort {
    const [prepare, dispose] = [async () => undefined, () => undefined]
    return { canJoinEarly: true, prepare, open: () => this.open(), dispose }
  }

  /** Everybody's media breaks for a while, and comes back or does not. */
  shake(): void {
    for (const room of this.rooms.values()) {
      for (const place of room) {
        place.tell({ type: 'media.reconnecting' })
        if (this.chance.happens(0.7)) this.clock.after(3_000, () => place.tell({ type: 'media.reconnected' }))
      }
    }
  }

  private open(): RtcSession {
    const listeners = new Set<(event: MediaEvent) => void>()
    let room: Set<Place> | null = null
    let name = ''
    let isOpen = true
    const tellAll = (event: MediaEvent) => listeners.forEach((listener) => listener(event))
    const place: Place = {
      uid: 0,
      tell: (event) =>
        void this.clock.after(30, () => {
          if (!isOpen) return
          tellAll(event)
          // What it sends arrives at once.
          if (event.type === 'media.peerEntered')
            tellAll({ type: 'media.arrival', uid: event.uid, arrival: 'all' })
        }),
    }
    this.sessions += 1
    const leave = () => {
      // Another may have taken its place, and then nobody sees it go.
      if (room?.delete(place) !== true) return
      room.forEach(({ tell }) => tell({ type: 'media.peerLeft', uid: place.uid, how: 'left' }))
      if (room?.size === 0) this.rooms.delete(name)
      room = null
    }
    return {
      on: (listener) => {
        listeners.add(listener)
        this.listeners += 1
        return () => {
          if (listeners.delete(listener)) this.listeners -= 1
        }
      },
      openDevices: async () => undefined,
      join: async ({ channelName, uid }) => {
        name = channelName
        place.uid = uid
        room = this.rooms.get(name) ?? new Set()
        this.rooms.set(name, room)
        const formers = [...room].filter((other) => other.uid === uid)
        formers.forEach((former) => {
          room?.delete(former)
          former.tell({ type: 'media.lost', isTaken: true })
        })
        room.forEach((other) => {
          place.tell({ type: 'media.peerEntered', uid: other.uid })
          if (formers.length === 0) other.tell({ type: 'media.peerEntered', uid })
        })
        room.add(place)
        return { uid, cid: 1 }
      },
      admit: (peer) => {
        const isIn = [...(room ?? [])].some((other) => other !== place && other.uid === peer)
        if (isIn) place.tell({ type: 'media.peerEntered', uid: peer })
      },
      publish: async () => undefined,
      setMicrophone: async () => undefined,
      setCamera: async () => undefined,
      switchCamera: async () => undefined,
      resumePlay: async () => undefined,
      getStats: async () => NOTHING_MEASURED,
      attach: () => () => undefined,
      sources: () => [],
      report: () => undefined,
      onSources: () => () => undefined,
      onTalking: () => () => undefined,
      close: async () => {
        if (!isOpen) return
        isOpen = false
        this.sessions -= 1
        leave()
      },
    }
  }
}
