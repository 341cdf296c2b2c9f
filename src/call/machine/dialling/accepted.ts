import type { CallEffect } from '../effects/callEffect'
import type { EventOf } from '../events/callEvent'
import { enterRoom } from '../media/enterRoom'
import { recognise } from '../media/farSide'
import { takePlace } from '../media/takePlace'
import { controlRequest } from '../outbox/compose'
import type { StateIn } from '../state/callState'
import type { Connecting } from '../state/liveCall'
import { announce, posting, step, then, withCall, type Step } from '../step/step'
import { CONNECTING_WAIT } from '../timing/limits'
import { dialResolved } from './stages'

type Accepted = Omit<EventOf<'signal.accepted'>, 'type' | 'requestId' | 'from'>

/** The far side has accepted: media is set up. */
export function beginConnecting(
  state: StateIn<'calling'>,
  { at, channelId, waitsForMayJoin, peerUid, audioOnly = false, otherKit = false }: Accepted,
): Step {
  const { held: _, placedAt: __, reach: ___, ...call } = state.call
  // Both may have dialled, and one of them for audio only: nobody's camera is on unasked.
  const isAudioOnly = call.type === 2 && audioOnly
  const connecting: Connecting = {
    ...call,
    callStatus: 'connecting',
    channelId,
    otherKit,
    ...(isAudioOnly ? { type: 1, cameraOn: false } : {}),
    metAt: null,
    begunAt: null,
    answeredAsAudio: false,
    answerFailure: null,
    deadlines: { connecting: at + CONNECTING_WAIT },
  }
  const effects: CallEffect[] = [
    dialResolved(state.call, channelId),
    announce({ name: 'onUserAccept', data: { userId: call.peer.userId } }),
  ]
  if (isAudioOnly) {
    effects.push({ type: 'rtc.setCamera', callId: call.callId, on: false })
    effects.push(announce({ name: 'onCallTypeChange', data: { type: 1, state: 2 } }))
  }
  const accepted = step(withCall(state, connecting), ...effects)
  const told = waitsForMayJoin
    ? posting(accepted, controlRequest(connecting, call.peer.userId, { kind: 'mayJoin' }))
    : accepted
  const entered = then(told, ({ ledger }) => {
    const next = { ledger, call: connecting }
    return takePlace(next) ?? enterRoom(next, call.ticket)
  })
  return then(entered, (next) => recognise(next, peerUid, at))
}
