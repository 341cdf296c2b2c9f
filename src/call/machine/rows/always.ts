import { hideExpired, noteHidden, noteShown } from '../comingBack/background'
import { followLogin } from '../comingBack/login'
import { askWhenShown } from '../comingBack/reconcile'
import { takeUpKept } from '../comingBack/restart'
import { endAsWritten, endRanOut, takeUpRanOut } from '../comingBack/ranOut'
import { wake } from '../comingBack/wake'
import { closeRefused, sweepUnplaced, withdrawAccepted, withdrawPlaced } from '../dialling/withdrawn'
import { noteDevices } from '../sharing/share'
import { forget, hearElsewhere } from '../comingBack/takeOver'
import { heedRecord } from '../ending/heedRecord'
import { forgetOther, noteOther } from '../media/farSide'
import { sayAll } from '../ending/lastWord'
import { kickedOut } from '../ending/kickedOut'
import { noteRoomGone } from '../ending/roomGone'
import { noteClosedByOther } from '../outbox/closeDoubt'
import { settleFailed, settleSent } from '../outbox/replies'
import { tellDue } from '../outbox/retries'
import { settleFound } from '../outbox/sweep'
import { awaitRoom, forgetAwaited, forgetInvite, settleAwaited } from '../ringing/awaited'
import { closeRetracted, rejectRetracted } from '../ringing/retracted'
import type { EventOf } from '../events/callEvent'
import type { CallState } from '../state/callState'
import type { LiveCall } from '../state/liveCall'
import type { Handlers } from '../step/row'
import { patch, step, then, withLedger, withOutbox, type Step } from '../step/step'

/** What happens whatever the live call is about, and before it hears of the event. */
export const always: Handlers<CallState> = {
  'outbox.sent': (state, { key, at }) => withOutbox(state, settleSent(state.ledger.outbox, key, at)),
  'outbox.found': (state, { key, room }) =>
    withOutbox(state, settleFound(state.ledger.outbox, key, room, state.ledger.account)),
  'outbox.failed': (state, event) =>
    withOutbox(state, settleFailed(state.ledger.outbox, event, state.ledger.login === 'ready')),
  'timer.retry': ({ ledger, call }, { at }) => {
    return withOutbox({ ledger, call }, tellDue(ledger.outbox, at, sparedOf(call)))
  },

  'user.timeoutSet': (state, { ms }) => step(withLedger(state, { callTimeout: ms })),
  'user.profileFound': ({ ledger, call }, { peer }) => {
    const { elsewhere } = ledger
    if (call?.peer.userId === peer.userId) return step(patch({ ledger, call }, { peer }))
    if (elsewhere?.peer.userId !== peer.userId) return undefined
    return step(withLedger({ ledger, call }, { elsewhere: { ...elsewhere, peer } }))
  },

  'app.shown': noteShown,
  'app.hidden': noteHidden,
  'app.followed': askWhenShown,
  'app.woke': wake,
  'timer.expired': hideExpired,
  'app.restored': takeUpKept,
  'app.unloading': (state) => (state.ledger.outbox.length === 0 ? undefined : sayAll(state)),

  'signal.login': followLogin,
  'signal.devices': (state, { others, at }) => noteDevices(state, others, at),
  'signal.controlled': hearElsewhere,

  'media.peerEntered': noteOther,
  'media.peerLeft': forgetOther,

  'signal.kicked': kickedOut,

  'signal.invited': awaitRoom,
  'signal.roomTold': settleRoom,
  'signal.roomUntold': settleRoom,
  'signal.recordTold': endAsWritten,
  // Also where the invite itself is still on its way: it is over before it comes.
  'signal.cancelled': (state, { requestId, from }) => forgetInvite(state, requestId, from),
  'signal.handledElsewhere': (state, { requestId }) => forgetInvite(state, requestId),

  'signal.closed': (state, event) => {
    const noted = withOutbox(state, noteClosedByOther(state.ledger.outbox, event))
    const marked = then(noted ?? step(state), (next) => noteRoomGone(next, event))
    const forgotten = then(marked, (next) =>
      next.ledger.elsewhere?.channelId === event.channelId ? forget(next) : undefined,
    )
    const left = then(forgotten, (next) =>
      forgetAwaited(next, ({ invite }) => invite.channelId === event.channelId),
    )
    return then(left, (next) => takeUpRanOut(next, event))
  },

  'signal.recorded': heedRecord,

  'signal.placed': withdrawPlaced,
  'signal.placeFailed': sweepUnplaced,
  'signal.accepted': (state, event) => takeUpRanOut(state, event) ?? withdrawAccepted(state, event),
  'signal.rejected': (state, event) => takeUpRanOut(state, event) ?? closeRefused(state, event),

  'signal.answered': closeRetracted,
  'signal.answerFailed': rejectRetracted,
}

/** Both a ring and a dial may have been asked about. */
function settleRoom(
  state: CallState,
  event: EventOf<'signal.roomTold'> | EventOf<'signal.roomUntold'>,
): Step | undefined {
  return endRanOut(state, event) ?? settleAwaited(state, event)
}

/** Who is on another kit and in a call that this side has answered, or is just answering: a cancel would end it. */
function sparedOf(call: LiveCall | null): string | null {
  if (call === null || !call.otherKit) return null
  return call.callStatus === 'called' && !call.answering ? null : call.peer.userId
}
