import type { Draft } from './draft'
import type { Untimed } from './world'

/** How long the media server takes to notice that a side is lost, in ms. */
const LOSS_NOTICED = 6_000

/** A device is in the media room: it sees who is there, and they see it. @returns how many are there already */
export function enterMedia(draft: Draft, name: string, callId: string): number {
  const channelName = draft.device(name).sessions.find((each) => each.callId === callId)?.channelName
  if (channelName === undefined || channelName === null) return 0
  const here = devicesIn(draft, channelName)
  if (here.includes(name)) return here.length - 1
  put(draft, channelName, [...here, name])
  for (const other of here) {
    tell(draft, name, channelName, (id) => ({
      type: 'media.peerEntered',
      callId: id,
      uid: uidOf(draft, other),
    }))
    tell(draft, other, channelName, (id) => ({
      type: 'media.peerEntered',
      callId: id,
      uid: uidOf(draft, name),
    }))
  }
  return here.length
}

/** A device leaves the media room of a call, or is lost to it. */
export function leaveMedia(draft: Draft, name: string, callId: string, how: 'left' | 'lost'): void {
  const channelName = draft.device(name).sessions.find((each) => each.callId === callId)?.channelName
  if (channelName === undefined || channelName === null) return
  // What its session had still to hear it never hears.
  draft.flights = draft.flights.filter(
    ({ device, lane, ...flight }) =>
      !(device === name && lane === 'media' && how === 'left' && of(flight, callId)),
  )
  const here = devicesIn(draft, channelName)
  if (!here.includes(name)) return
  const others = here.filter((each) => each !== name)
  put(draft, channelName, others)
  for (const other of others) {
    const told = (id: string): Untimed => ({
      type: 'media.peerLeft',
      callId: id,
      uid: uidOf(draft, name),
      how,
    })
    tell(draft, other, channelName, told, how === 'lost' ? LOSS_NOTICED : undefined)
  }
}

function of(flight: object, callId: string): boolean {
  const event = 'event' in flight ? (flight.event as Untimed) : null
  return event !== null && 'callId' in event && event.callId === callId
}

function tell(
  draft: Draft,
  name: string,
  channelName: string,
  event: (callId: string) => Untimed,
  by?: number,
): void {
  const session = draft.device(name).sessions.find((each) => each.channelName === channelName)
  if (session !== undefined) draft.media(name, event(session.callId), 0, by)
}

function devicesIn(draft: Draft, channelName: string): readonly string[] {
  return draft.service.media.find((each) => each.channelName === channelName)?.devices ?? []
}

function put(draft: Draft, channelName: string, devices: readonly string[]): void {
  const others = draft.service.media.filter((each) => each.channelName !== channelName)
  const media = devices.length === 0 ? others : [...others, { channelName, devices }]
  draft.service = { ...draft.service, media }
}

/** Each device has one uid in every media room. */
export function uidOf(draft: Draft, name: string): number {
  return draft.devices.findIndex((each) => each.name === name) + 1
}
