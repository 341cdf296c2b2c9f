import type { CallEffect } from '../effects/callEffect'
import { remember } from '../ending/finished'
import type { CallEvent, EventOf } from '../events/callEvent'
import type { CallState } from '../state/callState'
import type { AwaitedInvite, Ledger } from '../state/ledger'
import { step, withLedger, type Step } from '../step/step'
import type { FoundRoom } from '../terms/identity'
import { ASKED_AT_ONCE, AWAITED_MOST, AWAITED_OF_ONE } from '../timing/limits'
import { isKnown, ringUntilOf, type Invited } from './invite'

// An invite that came while this device was away may be long over. It reaches the rows of the table only after the
// service was asked whether its caller still waits in the room.

/** Has the service asked about a stored invite, in its turn. */
export function awaitRoom(state: CallState, event: Invited): Step | undefined {
  const { ledger } = state
  const { invite, invitedAt, offline, at, wish } = event
  if (!offline || invite.roomName === null) return undefined
  const isAwaited = ledger.awaited.some((each) => each.invite.requestId === invite.requestId)
  if (isKnown(state, invite) || isAwaited) return undefined
  if (ringUntilOf(ledger, event) <= at) return step(withLedger(state, remember(ledger, invite.requestId)))
  const awaited = bounded(
    [...ledger.awaited, { invite, invitedAt, asked: false, ...(wish && { wish }) }],
    ledger.callTimeout,
  )
  return askInTurn(withLedger(state, { awaited }))
}

/** One account has a few of them at most, so that it takes many to push out one of somebody else. */
function bounded(awaited: readonly AwaitedInvite[], callTimeout: number): readonly AwaitedInvite[] {
  const isOneOfFew = ({ invite }: AwaitedInvite, index: number) =>
    awaited.slice(index + 1).filter((later) => later.invite.from === invite.from).length < AWAITED_OF_ONE
  const few = awaited.filter(isOneOfFew)
  if (few.length <= AWAITED_MOST) return few
  const endOf = ({ invite, invitedAt }: AwaitedInvite) =>
    invitedAt + Math.min(invite.timeout ?? callTimeout, callTimeout)
  const first = few.reduce((soonest, each) => (endOf(each) < endOf(soonest) ? each : soonest))
  return few.filter((each) => each !== first)
}

function askInTurn(state: CallState): Step {
  const { awaited } = state.ledger
  const free = ASKED_AT_ONCE - awaited.filter(({ asked }) => asked).length
  const next = awaited.filter(({ asked }) => !asked).slice(0, Math.max(0, free))
  if (next.length === 0) return step(state)
  const asked = awaited.map((each) => (next.includes(each) ? { ...each, asked: true } : each))
  const questions = next.map(({ invite }): CallEffect => ({
    type: 'signal.findRoom',
    roomName: invite.roomName ?? '',
  }))
  return step(withLedger(state, { awaited: asked }), ...questions)
}

/** An invite that is withdrawn, answered or closed while the service, or the app, is being asked about it is over. */
export function forgetAwaited(
  state: CallState,
  isOver: (each: Pick<AwaitedInvite, 'invite'>) => boolean,
): Step | undefined {
  const { awaited, unjudged } = state.ledger
  const over = [...awaited, ...unjudged].filter(isOver)
  if (over.length === 0) return undefined
  const ledger = over.reduce<Ledger>((all, { invite }) => remember(all, invite.requestId), state.ledger)
  const left = {
    awaited: awaited.filter((each) => !isOver(each)),
    unjudged: unjudged.filter((each) => !isOver(each)),
  }
  return askInTurn(withLedger(state, { ...ledger, ...left }))
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
    .map(({ asked: _, ...each }) => ({ type: 'signal.invited', at: event.at, offline: true, ...each }))
}

/** What was asked about is asked about no more, whatever the answer. */
export function settleAwaited(
  state: CallState,
  event: EventOf<'signal.roomTold'> | EventOf<'signal.roomUntold'>,
): Step | undefined {
  const { ledger } = state
  const awaited = ledger.awaited.filter(({ invite }) => invite.roomName !== event.roomName)
  return awaited.length === ledger.awaited.length ? undefined : askInTurn(withLedger(state, { awaited }))
}

/** The caller is in the room, and no device of this account has answered. */
function isWaiting(room: FoundRoom | null, caller: string, account: string | null): boolean {
  return (
    room !== null && room.members.includes(caller) && (account === null || !room.members.includes(account))
  )
}

/**
 * An invite is over, whether it is being asked about, has come, or is still on its way.
 * @param from - who says so, where only its caller can
 */
export function forgetInvite(state: CallState, requestId: string, from?: string): Step | undefined {
  const isIt = ({ invite }: Pick<AwaitedInvite, 'invite'>) => invite.requestId === requestId
  const isAnothers = [...state.ledger.awaited, ...state.ledger.unjudged].some(
    (each) => isIt(each) && from !== undefined && each.invite.from !== from,
  )
  if (isAnothers) return undefined
  const forgotten = forgetAwaited(state, isIt)
  if (forgotten !== undefined || state.call?.requestId === requestId) return forgotten
  const ledger = remember(state.ledger, requestId)
  return ledger === state.ledger ? undefined : step(withLedger(state, ledger))
}
