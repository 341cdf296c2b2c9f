import { isDeepStrictEqual } from 'node:util'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import type { LiveCall } from '../../../../src/call/machine/state/liveCall'
import type { CallState } from '../../../../src/call/machine/state/callState'
import type { Taken } from '../draft'
import { uidOf } from '../mediaRoom'
import { wasInCall } from '../otherKit'
import { isOnOtherKit } from '../scenario'
import type { Scenario } from '../scenario'
import type { World } from '../world'
import { firstOf, type Rule } from './rule'

/** 1. A signal touches only the call it belongs to, and what is over does not ring again. */
export const touchesOnlyItsOwnCall: Rule = ({ taken, world, scenario }) =>
  firstOf(taken, (each) => (isBeyondHelp(each, world, scenario) ? null : touched(each))) ??
  firstOf(world.devices, ({ name, rang }) =>
    new Set(rang).size === rang.length ? null : `${name} rang twice for one invite`,
  )

/** Another kit obeys the end of a call that it was in, whichever it is in now. */
function isBeyondHelp({ device, event }: Taken, world: World, scenario: Scenario): boolean {
  if (event.type !== 'signal.cancelled' && event.type !== 'signal.closed') return false
  const own = world.devices.find(({ name }) => name === device)
  if (own === undefined || !isOnOtherKit(scenario, own.account)) return false
  return wasInCall(world, own, event.channelId)
}

function touched({ device, event, before, after, effects }: Taken): string | null {
  const { call } = before
  if (call === null || !isOfAnother(event, call)) return null
  if (after.call !== call) return `${event.type} of another call changed the live call of ${device}`
  const meant = effects.some((effect) => 'callId' in effect && effect.callId === call.callId)
  return meant ? `${event.type} of another call acted on the live call of ${device}` : null
}

function isOfAnother(event: CallEvent, call: LiveCall): boolean {
  const held = call.callStatus === 'calling' ? call.held : null
  switch (event.type) {
    case 'user.dialled':
      return true
    case 'signal.invited':
      return event.invite.from !== call.peer.userId
    case 'signal.accepted':
    case 'signal.rejected':
    case 'signal.cancelled':
    case 'signal.handledElsewhere':
      return event.requestId !== call.requestId && event.requestId !== held?.requestId
    case 'signal.controlled':
      // That it rings may be said before the service has said which room it made: it names the call.
      return event.message.kind === 'ringing'
        ? event.message.callId !== call.callId
        : event.channelId !== call.channelId
    case 'signal.closed':
      return event.channelId !== call.channelId
    default:
      return 'callId' in event && event.callId !== call.callId
  }
}

/** 1. Nothing that somebody does who is in the media room, but not in the call, changes how the call stands. */
export const hearsOnlyTheFarSide: Rule = ({ taken, world }) =>
  firstOf(taken, ({ device, event, before, after }) => {
    if (before.call === null || !('uid' in event) || event.type === 'media.joined') return null
    const isOfCall = world.devices.some(
      (each) => each.account === before.call?.peer.userId && uidOf(world, each.name) === event.uid,
    )
    if (isOfCall) return null
    return isDeepStrictEqual(standingOf(before), standingOf(after))
      ? null
      : `${event.type} of a stranger changed the call of ${device}`
  })

function standingOf({ call }: CallState) {
  if (call === null) return null
  const { callStatus, remote, deadlines } = call
  // When the service is asked again who somebody is changes nothing for the user.
  const { farSide: _, ...own } = deadlines
  return { callStatus, remote, own, gone: call.callStatus === 'inCall' ? call.remoteGone : null }
}
