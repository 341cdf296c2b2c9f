import type { Device } from '../world'
import { firstOf, type Rule } from './rule'

/** 2. At most one call is alive on a device: no media session is left of another. */
export const holdsOneCall: Rule = ({ world }) =>
  firstOf(world.devices, ({ name, sessions, state }: Device) => {
    const other = sessions.find(({ callId }) => callId !== state.call?.callId)
    return other === undefined ? null : `${name} still has media of ${other.callId}`
  })

/** 2. Somebody else's invite during a call is answered busy, and the call knows nothing of it. */
export const answersBusy: Rule = ({ taken }) =>
  firstOf(taken, ({ device, event, before, after }) => {
    if (event.type !== 'signal.invited' || event.offline || before.call === null) return null
    const { invite } = event
    const isKnown = before.ledger.finished.includes(invite.requestId)
    if (invite.from === before.call.peer.userId || isKnown) return null
    // To another kit it is said a moment later.
    const isAnswered = after.ledger.outbox.some(
      ({ request }) =>
        request.kind === 'reject' && request.reason === 3 && request.ids.requestId === invite.requestId,
    )
    return isAnswered ? null : `${device} did not answer ${invite.from} busy`
  })
