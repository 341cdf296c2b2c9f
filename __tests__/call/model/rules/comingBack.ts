import { CALL_TIMEOUT_MAX, CLOCKS_APART, RETURN_MOST } from '../../../../src/call/machine/timing/limits'
import type { KeptCall, KeptMedia, KeptOwn } from '../../../../src/call/machine/state/keptCall'
import type { EndReason } from '../../../../src/call/machine/terms/endReason'
import type { Taken } from '../draft'
import { firstOf, type Rule } from './rule'

interface Returnable extends KeptOwn {
  readonly media: KeptMedia
}

/** 10. Who was stopped in a call comes back into that one, as it was: with its beginning, and with no device on that was off. */
export const comesBackAsItWas: Rule = ({ taken }) =>
  firstOf(taken, (each) => {
    const { device, before, after } = each
    const kept = keptBy(each)
    if (kept === null || before.call !== null || after.ledger.kept !== null) return null
    if (after.call === null) return `${device} does not come back into ${kept.callId}`
    const { call } = after
    if (call.callId !== kept.callId) return `${device} comes back into another call`
    if (kept.ringUntil !== null) return dialsOnWrongly(each, kept)
    if (call.callStatus !== 'inCall') return `${device} does not come back into ${kept.callId}`
    if (call.connectedAt !== kept.connectedAt) return `${device} counts ${call.callId} anew`
    const { microphoneOn, cameraOn } = kept.media
    const isOpened = (call.microphoneOn && !microphoneOn) || (call.cameraOn && !cameraOn)
    return isOpened ? `${device} has on what was off` : null
  })

/** For the time that is left, and with what was off still off. */
function dialsOnWrongly({ device, after: { call } }: Taken, { callId, ringUntil, media }: Returnable) {
  if (call?.callStatus !== 'calling') return `${device} does not go on dialling ${callId}`
  if (call.deadlines.ring !== ringUntil) return `${device} dials ${callId} for another time`
  return call.cameraOn && !media.cameraOn ? `${device} has on what was off` : null
}

/**
 * 10. Who was away is told what happened meanwhile as what it was: no dial ends as one that nobody has answered, or that was
 * given up, as long as the word that it was rejected waits for who is just back.
 */
export const hearsWhatWasStored: Rule = ({ taken, before: { service } }) =>
  firstOf(taken, ({ device, event, before, after }) => {
    const { lastCall, account } = after.ledger
    if (lastCall === null || lastCall === before.ledger.lastCall) return null
    // Later than that its time may run out, or the room be looked up, before the far side has rejected it.
    const isBack =
      event.type === 'signal.login' || event.type === 'app.restored' || event.type === 'app.shown'
    if (!isBack || !UNHEARD.includes(lastCall.endReason)) return null
    const isWaiting = service.unread.some(
      ({ account: told, event: stored }) =>
        told === account && stored.type === 'signal.rejected' && stored.channelId === lastCall.channelId,
    )
    return isWaiting
      ? `${device} ends ${lastCall.callId} as ${lastCall.endReason}, and it was rejected`
      : null
  })

const UNHEARD: readonly EndReason[] = ['noAnswer', 'remoteHungUp']

/** 10. What was dialled once is not dialled again. */
export const dialsOnce: Rule = ({ taken, before }) =>
  firstOf(taken, ({ device, effects }) => {
    const again = effects.find(
      (each) =>
        each.type === 'signal.call' && before.service.made.some(({ callId }) => callId === each.callId),
    )
    return again === undefined ? null : `${device} dials again`
  })

/** 10. Who has hung up is waited for by nobody, whatever was said before. */
export const endsWithTheRoom: Rule = ({ taken }) =>
  firstOf(taken, ({ device, event, before, after }) => {
    const { call } = before
    if (event.type !== 'signal.closed' || call?.callStatus !== 'inCall') return null
    const isOwn = event.channelId === call.channelId && event.from === call.peer.userId
    return isOwn && after.call?.callId === call.callId ? `${device} waits on in ${call.callId}` : null
  })

/**
 * 10. A call that is taken over goes on with its beginning, and whoever it is taken over from leaves it, and closes and
 * writes nothing.
 */
export const takesOverAsItWas: Rule = ({ taken, scenario }) =>
  firstOf(taken, ({ device, event, before, after, effects }) => {
    if (scenario.takesOver !== true) return null
    const { elsewhere } = before.ledger
    if (event.type === 'devices.allowed' && before.call === null && elsewhere !== null) {
      const { call } = after
      const isIn = call?.callStatus === 'inCall' && call.callId === elsewhere.callId
      if (!isIn) return `${device} takes another call over, or none`
      return call.connectedAt === elsewhere.connectedAt ? null : `${device} counts ${call.callId} anew`
    }
    if (event.type !== 'media.lost' || event.isTaken !== true || before.call?.callStatus !== 'inCall')
      return null
    const isSaid = effects.some((each) => each.type === 'outbox.send' && each.item.request.kind !== 'control')
    return after.call === null && !isSaid ? null : `${device} is taken over from, and does not just leave`
  })

/** The call that a device is to come back into by an event; null where there is none, or no coming back. */
function keptBy({ event, before }: Taken): Returnable | null {
  const kept: KeptCall | null = event.type === 'app.restored' ? event.kept : before.ledger.kept
  const isTold = event.type === 'signal.login' && event.status === 'ready'
  if (kept?.as !== 'placed' || !isTold) return null
  const { media, seenAt, account } = kept
  if (media === null || seenAt === null || before.ledger.resumeWithin === 0 || account !== event.account)
    return null
  const { ringUntil, startedAt } = kept
  if (ringUntil !== null) {
    const left = ringUntil - event.at
    const isLeft = left > 0 && left <= CALL_TIMEOUT_MAX && event.at >= startedAt - CLOCKS_APART
    return isLeft ? { ...kept, media } : null
  }
  const away = event.at - seenAt
  return away >= -CLOCKS_APART && away <= RETURN_MOST ? { ...kept, media } : null
}
