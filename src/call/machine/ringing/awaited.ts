import { remember } from '../ending/finished'
import type { CallEvent, EventOf } from '../events/callEvent'
import type { CallState } from '../state/callState'
import type { AwaitedInvite, Ledger } from '../state/ledger'
import { step, withLedger, type Step } from '../step/step'
import type { FoundRoom } from '../terms/identity'
import { AWAITED_MOST } from '../timing/limits'
import { isKnown, type Invited } from './invite'

// An invite that came while this device was away may be long over. It reaches the rows of the table only after the
// service was asked whether its caller still waits in the room.

/** Has the service asked about a stored invite. */
export function awaitRoom(state: CallState, { invite, invitedAt, offline }: Invited): Step | undefined {
  const { ledger } = state
  if (!offline || invite.roomName === null) return undefined
  const isAwaited = ledger.awaited.some((each) => each.invite.requestId === invite.requestId)
  if (isKnown(state, invite) || isAwaited) return undefined
  const awaited = [...ledger.awaited, { invite, invitedAt }].slice(-AWAITED_MOST)
  return step(withLedger(state, { awaited }), { type: 'signal.findRoom', roomName: invite.roomName })
}

/** An invite that is withdrawn, answered or closed while it is being asked about is over. */
export function forgetAwaited(state: CallState, isOver: (each: AwaitedInvite) => boolean): Step | undefined {
  const over = state.ledger.awaited.filter(isOver)
  if (over.length === 0) return undefined
  const awaited = state.ledger.awaited.filter((each) => !isOver(each))
  const ledger = over.reduce<Ledger>((all, { invite }) => remember(all, invite.requestId), state.ledger)
  return step(withLedger(state, { ...ledger, awaited }))
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
  return awaited.length === ledger.awaited.length ? undefined : step(withLedger(state, { awaited }))
}

/** The caller is in the room, and no device of this account has answered. */
function isWaiting(room: FoundRoom | null, caller: string, account: string | null): boolean {
  return (
    room !== null && room.members.includes(caller) && (account === null || !room.members.includes(account))
  )
}

/** An invite is over, whether it is being asked about, has come, or is still on its way. */
export function forgetInvite(state: CallState, requestId: string): Step | undefined {
  const forgotten = forgetAwaited(state, ({ invite }) => invite.requestId === requestId)
  if (forgotten !== undefined || state.call?.requestId === requestId) return forgotten
  const ledger = remember(state.ledger, requestId)
  return ledger === state.ledger ? undefined : step(withLedger(state, ledger))
}
