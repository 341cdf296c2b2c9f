import type { Draft } from './draft'
import type { Scenario } from './scenario'
import { STRANGER, type Untimed, type World } from './world'

const STRANGER_UID = 99

/** How long the media server takes to notice that a side is lost, in ms. */
const LOSS_NOTICED = 6_000

/** A device is in the media room: it sees who is there, and they see it. @returns how many are there already */
export function enterMedia(draft: Draft, name: string, callId: string): number {
  const channelName = draft.device(name).sessions.find((each) => each.callId === callId)?.channelName
  if (channelName === undefined || channelName === null) return 0
  const here = devicesIn(draft, channelName)
  if (here.includes(name)) return here.filter((each) => each !== name && each !== STRANGER).length
  const former = here.find((each) => each !== STRANGER && uidOf(draft, each) === uidOf(draft, name))
  const others = here.filter((each) => each !== former)
  put(draft, channelName, [...others, name])
  if (former !== undefined) replace(draft, former, channelName)
  for (const other of others) {
    tell(draft, name, channelName, (id) => ({
      type: 'media.peerEntered',
      callId: id,
      uid: uidOf(draft, other),
    }))
    // Nobody was told that the former one went.
    if (former !== undefined) continue
    tell(draft, other, channelName, (id) => ({
      type: 'media.peerEntered',
      callId: id,
      uid: uidOf(draft, name),
    }))
  }
  return others.filter((each) => each !== STRANGER).length
}

/** Somebody else has this uid in the room now. */
function replace(draft: Draft, former: string, channelName: string): void {
  const session = draft.device(former).sessions.find((each) => each.channelName === channelName)
  if (session !== undefined)
    draft.media(former, { type: 'media.lost', callId: session.callId, isTaken: true })
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

/** A side has been told who the far side is: its session says once more whether that one is there. */
export function tellAgain(draft: Draft, name: string, callId: string, uid: number): void {
  const channelName = draft.device(name).sessions.find((each) => each.callId === callId)?.channelName
  const here = channelName === undefined || channelName === null ? [] : devicesIn(draft, channelName)
  const isThere = here.includes(name) && here.some((each) => uidOf(draft, each) === uid)
  if (isThere) draft.media(name, { type: 'media.peerEntered', callId, uid })
}

/** A device begins to send: it arrives at whoever is in the room. */
export function sendMedia(draft: Draft, name: string, callId: string): void {
  const channelName = draft.device(name).sessions.find((each) => each.callId === callId)?.channelName
  if (channelName === undefined || channelName === null) return
  const uid = uidOf(draft, name)
  for (const other of devicesIn(draft, channelName)) {
    if (other === name) continue
    tell(draft, other, channelName, (id) => ({ type: 'media.arrival', callId: id, uid, arrival: 'all' }))
  }
}

/** Whether somebody with a uid is in the media room of a device's call, and sends. */
export function isSending(draft: Draft, name: string, callId: string, uid: number): boolean {
  const channelName = draft.device(name).sessions.find((each) => each.callId === callId)?.channelName
  if (channelName === undefined || channelName === null) return false
  return devicesIn(draft, channelName).some(
    (other) =>
      other !== STRANGER &&
      uidOf(draft, other) === uid &&
      draft.device(other).sessions.some((each) => each.channelName === channelName && each.published),
  )
}

/** Somebody who is no part of the call enters its media room, as whoever was told of the room can. */
export function intrude(draft: Draft, channelName: string): void {
  const here = devicesIn(draft, channelName)
  put(draft, channelName, [...here, STRANGER])
  for (const other of here) {
    tell(draft, other, channelName, (id) => ({ type: 'media.peerEntered', callId: id, uid: STRANGER_UID }))
  }
}

/** And goes again. */
export function extrude(draft: Draft, channelName: string): void {
  const others = devicesIn(draft, channelName).filter((each) => each !== STRANGER)
  put(draft, channelName, others)
  for (const other of others) {
    const told = (id: string): Untimed => ({
      type: 'media.peerLeft',
      callId: id,
      uid: STRANGER_UID,
      how: 'lost',
    })
    tell(draft, other, channelName, told)
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
  if (name === STRANGER) return
  const session = draft.device(name).sessions.find((each) => each.channelName === channelName)
  if (session !== undefined) draft.media(name, event(session.callId), 0, by)
}

function devicesIn(draft: Draft, channelName: string): readonly string[] {
  return draft.service.media.find((each) => each.channelName === channelName)?.devices ?? []
}

function put(draft: Draft, channelName: string, devices: readonly string[]): void {
  const others = draft.service.media.filter((each) => each.channelName !== channelName)
  const isOver = devices.every((each) => each === STRANGER)
  const media = isOver ? others : [...others, { channelName, devices }]
  draft.service = { ...draft.service, media }
}

/** Each device has one uid in every media room; where one takes the place of another, their account has it. */
export function uidOf(
  { devices, scenario }: Pick<World, 'devices'> & { readonly scenario?: Scenario },
  name: string,
): number {
  if (name === STRANGER) return STRANGER_UID
  const account = devices.find((each) => each.name === name)?.account
  const isShared = scenario?.takesOver === true
  return devices.findIndex((each) => (isShared ? each.account === account : each.name === name)) + 1
}
