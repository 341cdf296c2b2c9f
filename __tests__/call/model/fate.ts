import type { Draft } from './draft'
import { failureOf } from './effects'
import { enterMedia, isSending, leaveMedia } from './mediaRoom'
import { lostReply } from './replies'
import { bootedState } from './scenario'
import { take } from './take'
import type { Flight, Stored, Untimed } from './world'

/** A cut IM socket is back within this time, in ms. */
const BACK_WITHIN = 10_000

/** The IM socket breaks: what was on its way is lost, and requests that waited for a reply fail. */
export function cut(draft: Draft, name: string): void {
  const lost = draft.flights.filter(
    ({ device, lane }) => device === name && (lane === 'up' || lane === 'down'),
  )
  draft.flights = draft.flights.filter((flight) => !lost.includes(flight))
  draft.change(name, { link: 'down', backBy: draft.now + BACK_WITHIN })
  setAbsent(draft, name, draft.now)
  take(draft, name, { type: 'signal.login', status: 'offline', account: draft.device(name).account })
  failAll(draft, name, lost)
}

function failAll(draft: Draft, name: string, lost: readonly Flight[]): void {
  for (const flight of lost) {
    const failed =
      flight.lane === 'up' ? failureOf(flight.request, 'NETWORK') : lostReply(flight.event, 'NETWORK')
    if (failed !== null) take(draft, name, failed)
  }
}

/** The IM SDK is logged in again, and tells what was stored meanwhile. */
export function reconnect(draft: Draft, name: string): void {
  const { backBy } = draft.device(name)
  const away = backBy === null ? undefined : draft.now - (backBy - BACK_WITHIN)
  draft.change(name, { link: 'up', backBy: null })
  setAbsent(draft, name, null)
  comeBack(draft, name, away)
}

function comeBack(draft: Draft, name: string, away?: number): void {
  const { account } = draft.device(name)
  take(draft, name, { type: 'signal.login', status: 'ready', account, away })
  const stored = draft.service.unread.filter((each) => each.account === account)
  for (const each of withoutOver(stored)) draft.down(name, offlineOf(each), each.key)
}

/** The device is gone without a word. */
export function crash(draft: Draft, name: string): void {
  for (const { callId } of draft.device(name).sessions) leaveMedia(draft, name, callId, 'lost')
  draft.flights = draft.flights.filter(({ device }) => device !== name)
  noteSeen(draft, name)
  goOff(draft, name)
}

/** The same, and the storage does not have the last of it. */
export function forget(draft: Draft, name: string): void {
  draft.change(name, { kept: draft.device(name).keptBefore ?? null })
  crash(draft, name)
}

/** What was kept says until when: the engine sees to that while a call is connected. */
function noteSeen(draft: Draft, name: string): void {
  const { kept, ahead } = draft.device(name)
  if (kept?.as === 'placed')
    draft.change(name, { kept: { ...kept, seenAt: kept.seenAt ?? draft.now + ahead } })
}

/** The page goes for good and has time for a last word, which nothing answers. */
export function unload(draft: Draft, name: string): void {
  take(draft, name, { type: 'app.unloading' })
  for (const { callId } of draft.device(name).sessions) leaveMedia(draft, name, callId, 'left')
  draft.flights = draft.flights.filter(({ device, lane }) => device !== name || lane === 'up')
  goOff(draft, name)
}

/** The app is opened again. */
export function restart(draft: Draft, name: string): void {
  const { kept, boots, wall } = draft.device(name)
  draft.flights = draft.flights.filter(({ device }) => device !== name)
  draft.change(name, {
    power: 'on',
    link: 'up',
    state: bootedState(draft.scenario, draft.device(name).account),
    boots: boots + 1,
    mediaCut: false,
    frozen: false,
    ahead: wall,
  })
  if (kept !== null) take(draft, name, { type: 'app.restored', kept })
  // To the service it is another device: what the old one was a member of runs out.
  comeBack(draft, name)
}

/** Another login puts this device out: it does not come back by itself. */
export function kick(draft: Draft, name: string): void {
  const lost = draft.flights.filter(
    ({ device, lane }) => device === name && (lane === 'up' || lane === 'down'),
  )
  draft.flights = draft.flights.filter((flight) => !lost.includes(flight))
  draft.change(name, { link: 'gone', backBy: null })
  setAbsent(draft, name, draft.now)
  take(draft, name, { type: 'signal.login', status: 'offline', account: draft.device(name).account })
  take(draft, name, { type: 'signal.kicked', reason: 'loggedInElsewhere' })
  failAll(draft, name, lost)
}

/** Media of one side breaks for a while: it hears nothing more, and the media server notices in a while. */
export function cutMedia(draft: Draft, name: string): void {
  draft.flights = draft.flights.filter(({ device, lane }) => device !== name || lane !== 'media')
  draft.change(name, { mediaCut: true })
  for (const { callId } of draft.device(name).sessions) {
    leaveMedia(draft, name, callId, 'lost')
    take(draft, name, { type: 'media.reconnecting', callId })
  }
}

/** Media of one side turns out not to work, which its components may say at any moment. */
export function failMedia(draft: Draft, name: string): void {
  for (const { callId } of draft.device(name).sessions)
    take(draft, name, { type: 'media.failed', callId, code: 'RTC_JOIN_FAILED' })
}

/** Media is back, and tells who is in the room. */
export function mendMedia(draft: Draft, name: string): void {
  draft.change(name, { mediaCut: false })
  for (const { callId, channelName } of draft.device(name).sessions) {
    if (channelName === null) continue
    take(draft, name, { type: 'media.reconnected', callId })
    if (enterMedia(draft, name, callId) > 0) continue
    const { state } = draft.device(name)
    const { uid } = state.call?.remote ?? {}
    if (uid) draft.media(name, { type: 'media.peerLeft', callId, uid, how: 'lost' })
  }
}

/** What the far side sends does not arrive any more, though it is there. */
export function freeze(draft: Draft, name: string): void {
  draft.change(name, { frozen: true })
  hearArrival(draft, name, 'none')
}

/** It arrives again. */
export function thaw(draft: Draft, name: string): void {
  draft.change(name, { frozen: false })
  hearArrival(draft, name, 'all')
}

function hearArrival(draft: Draft, name: string, arrival: 'none' | 'all'): void {
  for (const { callId } of draft.device(name).sessions) {
    const uid = draft.device(name).state.call?.peerUid ?? null
    if (uid === null || !isSending(draft, name, callId, uid)) continue
    take(draft, name, { type: 'media.arrival', callId, uid, arrival })
  }
}

function goOff(draft: Draft, name: string): void {
  // What it had announced is told again after a restart.
  draft.change(name, { power: 'off', link: 'down', backBy: null, sessions: [], rang: [], waiting: [] })
  setAbsent(draft, name, draft.now)
}

function setAbsent(draft: Draft, name: string, absentSince: number | null): void {
  const rooms = draft.service.rooms.map((room) => ({
    ...room,
    members: room.members.map((member) => (member.device === name ? { ...member, absentSince } : member)),
  }))
  draft.service = { ...draft.service, rooms }
}

/** Stored invites that were cancelled meanwhile are not handed on by the signalling adapter. */
function withoutOver(stored: readonly Stored[]): readonly Stored[] {
  const over = stored.flatMap(({ event }) => (event.type === 'signal.cancelled' ? [event.requestId] : []))
  return stored.filter(
    ({ event }) => event.type !== 'signal.invited' || !over.includes(event.invite.requestId),
  )
}

function offlineOf({ event, sentAt }: Stored): Untimed {
  return event.type === 'signal.invited' ? { ...event, offline: true, invitedAt: sentAt } : event
}
