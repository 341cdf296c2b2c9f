import type { EventOf } from '../events/callEvent'
import { recognise } from '../media/farSide'
import type { CallState, StateIn, StateWith } from '../state/callState'
import type { Calling, Connecting, InCall } from '../state/liveCall'
import { announce, patch, posting, step, then, withCall, type Step } from '../step/step'
import { switchedRequests } from './switchedRequests'

/** The callee has answered a video call with audio only: this side's camera closes before it is seen. */
export function becomeAudio(
  state: StateIn<'calling'> | StateIn<'connecting'>,
  { message }: EventOf<'signal.controlled'>,
): Step | undefined {
  return 'type' in message && message.type === 1 ? toAudio(state) : undefined
}

/** The same, where the answer itself says so and was heard only after its consequences. */
export function heedAnswer(
  state: StateIn<'connecting'> | StateIn<'inCall'>,
  { at, audioOnly = false, otherKit = false, peerUid }: EventOf<'signal.accepted'>,
): Step | undefined {
  if (state.call.role !== 'caller') return undefined
  const known = peerUid === null ? undefined : recognise(state, peerUid, at)
  const heard = otherKit ? then(known ?? step(state), noteOtherKit) : known
  return audioOnly ? then(heard ?? step(state), audioInstead) : heard
}

function noteOtherKit({ ledger, call }: CallState): Step | undefined {
  return call === null || call.otherKit ? undefined : step(patch({ ledger, call }, { otherKit: true }))
}

function audioInstead({ call, ledger }: CallState): Step | undefined {
  return call?.callStatus === 'connecting' || call?.callStatus === 'inCall'
    ? toAudio({ call, ledger })
    : undefined
}

function toAudio({ call, ledger }: StateWith<Calling | Connecting | InCall>): Step | undefined {
  if (call.type === 1) return undefined
  return step(
    { ledger, call: { ...call, type: 1, cameraOn: false } },
    { type: 'rtc.setCamera', callId: call.callId, on: false },
    ...(call.screenOn ? [{ type: 'rtc.stopScreen', callId: call.callId } as const] : []),
    announce({ name: 'onCallTypeChange', data: { type: 1, state: 2 } }),
  )
}

/** A video call that this side answered with audio only becomes an audio call for both. */
export function tellAudioOnly(state: CallState): Step | undefined {
  const { call } = state
  if (call === null || call.callStatus !== 'connecting') return undefined
  const audio = withCall(state, { ...call, type: 1, cameraOn: false })
  const changed = announce({ name: 'onCallTypeChange', data: { type: 1, state: 2 } })
  return posting(step(audio, changed), ...switchedRequests(call))
}
