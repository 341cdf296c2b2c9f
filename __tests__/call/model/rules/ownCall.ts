import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import type { LiveCall } from '../../../../src/call/machine/state/liveCall'
import type { Taken } from '../draft'
import { firstOf, type Rule } from './rule'

/** 1. A signal touches only the call it belongs to, and what is over does not ring again. */
export const touchesOnlyItsOwnCall: Rule = ({ taken, world }) =>
  firstOf(taken, touched) ??
  firstOf(world.devices, ({ name, rang }) =>
    new Set(rang).size === rang.length ? null : `${name} rang twice for one invite`,
  )

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
    case 'signal.closed':
    case 'signal.controlled':
      return event.channelId !== call.channelId
    default:
      return 'callId' in event && event.callId !== call.callId
  }
}
