import type { CallEffect } from '../callEffect'
import type { CallEvent, EventOf } from '../callEvent'
import type { AwaitedInvite, CallState, Ledger } from '../callState'
import { remember } from '../end'
import type { FoundRoom } from '../identity'
import { step, type Step } from '../step'
import { AWAITED_MOST } from '../timing'
import { isKnown, type Invited } from './invited'

// An invite that came while this device was away may be long over. It reaches the rows of the table only after the
// service was asked whether its caller still waits in the room.

/** Has the service asked about a stored invite. */
export function awaitRoom(state: CallState, { invite, invitedAt, offline }: Invited): Step | undefined {
  const { ledger } = state
  if (!offline || invite.roomName === null) return undefined
  const isAwaited = ledger.awaited.some((each) => each.invite.requestId === invite.requestId)
  if (isKnown(state, invite) || isAwaited) return undefined
  const awaited = [...ledger.awaited, { invite, invitedAt }].slice(-AWAITED_MOST)
  const ask: CallEffect = { type: 'signal.findRoom', roomName: invite.roomName }
  return step({ ...state, ledger: { ...ledger, awaited } }, ask)
}

/** An invite that is withdrawn, answered or closed while it is being asked about is over. */
export function forgetAwaited(state: CallState, isOver: (each: AwaitedInvite) => boolean): Step | undefined {
  const over = state.ledger.awaited.filter(isOver)
  if (over.length === 0) return undefined
  const awaited = state.ledger.awaited.filter((each) => !isOver(each))
  const ledger = over.reduce<Ledger>((all, { invite }) => remember(all, invite.requestId), {
    ...state.ledger,
    awaited,
  })
  return step({ ...state, ledger })
}

/** The invites that an event sets free to ring: the stored ones whose caller waits, and those nobody can be asked about. */
export function releasedBy({ ledger }: CallState, event: CallEvent): readonly Invited[] {
  if (event.type === 'signal.invited') return event.invite.roomName === null && event.offline ? [event] : []
  if (event.type !== 'signal.roomTold' && event.type !== 'signal.roomUntold') return []
  return ledger.awaited
    .filter(({ invite }) => invite.roomName === event.roomName)
    .filter(
      ({ invite }) =>
        event.type === 'signal.roomUntold' || isWaiting(event.room, invite.from, ledger.account),
    )
    .map(({ invite, invitedAt }) => ({
      type: 'signal.invited',
      at: event.at,
      invite,
      invitedAt,
      offline: true,
    }))
}

/** What was asked about is asked about no more, whatever the answer. */
export function settleAwaited(
  state: CallState,
  event: EventOf<'signal.roomTold'> | EventOf<'signal.roomUntold'>,
): Step | undefined {
  const { ledger } = state
  const awaited = ledger.awaited.filter(({ invite }) => invite.roomName !== event.roomName)
  return awaited.length === ledger.awaited.length
    ? undefined
    : step({ ...state, ledger: { ...ledger, awaited } })
}

/** The caller is in the room, and no device of this account has answered. */
function isWaiting(room: FoundRoom | null, caller: string, account: string | null): boolean {
  return (
    room !== null && room.members.includes(caller) && (account === null || !room.members.includes(account))
  )
}
