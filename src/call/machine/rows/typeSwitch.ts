import type { EventOf } from '../callEvent'
import type { Calling, Connecting, InCall, LiveCall, StateWith } from '../callState'
import type { ControlMessage, SwitchState } from '../control'
import type { CallType } from '../identity'
import type { OutboxRequest } from '../outboxRequest'
import { announce, patch, posting, step, type Step } from '../step'
import { TYPE_SWITCH_WAIT } from '../timing'

type Talking = StateWith<InCall>

/** This side asks, agrees or refuses. To audio nobody needs be asked; a camera opens only when its owner agrees. */
export function switchByUser(state: Talking, event: EventOf<'user.typeSwitched'>): Step | undefined {
  const { call } = state
  const pending = call.typeSwitch
  if (event.state !== 1) {
    if (pending?.by !== 'remote' || pending.type !== event.callType) return undefined
    const answer: ControlMessage = { kind: 'switch', type: pending.type, state: event.state }
    const next = event.state === 2 ? changeTo(state, pending.type) : told(settled(state), pending.type, 3)
    return posting(next, control(call, answer))
  }
  if (event.callType === call.type) return undefined
  if (event.callType === 1) return posting(changeTo(state, 1), ...switchedMessages(call))
  if (pending !== null) return undefined
  const asked = patch(state, {
    typeSwitch: { type: event.callType, by: 'self', state: 1 },
    deadlines: { ...call.deadlines, typeSwitch: event.at + TYPE_SWITCH_WAIT },
  })
  return posting(
    told(asked, event.callType, 1),
    control(call, { kind: 'switch', type: event.callType, state: 1 }),
  )
}

/** The far side asks, agrees, refuses, or has switched already. */
export function switchByRemote(state: Talking, event: EventOf<'signal.controlled'>): Step | undefined {
  const { call } = state
  const { message } = event
  if (message.kind === 'mayJoin') return undefined
  if (message.kind === 'switched') {
    // Unasked, nobody's camera turns on: this side shows the far side's picture and keeps its own closed.
    return message.type === call.type ? undefined : changeTo(state, message.type, message.type === 1)
  }
  const pending = call.typeSwitch
  if (message.state === 1) {
    if (message.type === call.type) return undefined
    const agreed: ControlMessage = { kind: 'switch', type: message.type, state: 2 }
    const bothAsked = pending?.by === 'self' && pending.type === message.type
    if (message.type === 1 || bothAsked) return posting(changeTo(state, message.type), control(call, agreed))
    const { typeSwitch: _, ...deadlines } = call.deadlines
    const asked = patch(state, { typeSwitch: { type: message.type, by: 'remote', state: 1 }, deadlines })
    return told(asked, message.type, 1)
  }
  if (pending?.by !== 'self' || pending.type !== message.type) return undefined
  return message.state === 2 ? changeTo(state, message.type) : told(settled(state), message.type, 3)
}

/** The callee has answered a video call with audio only: this side's camera closes before it is seen. */
export function becomeAudio(
  state: StateWith<Calling> | StateWith<Connecting>,
  { message }: EventOf<'signal.controlled'>,
): Step | undefined {
  return message.kind !== 'mayJoin' && message.type === 1 ? toAudio(state) : undefined
}

/** The same, where the answer itself says so and was heard only after its consequences. */
export function heedAnswer(
  state: StateWith<Connecting> | StateWith<InCall>,
  { audioOnly = false }: EventOf<'signal.accepted'>,
): Step | undefined {
  return audioOnly && state.call.role === 'caller' ? toAudio(state) : undefined
}

function toAudio({ call, ledger }: StateWith<Calling | Connecting | InCall>): Step | undefined {
  if (call.type === 1) return undefined
  return step(
    { ledger, call: { ...call, type: 1, cameraOn: false } },
    { type: 'rtc.setCamera', callId: call.callId, on: false },
    announce({ name: 'onCallTypeChange', data: { type: 1, state: 2 } }),
  )
}

/** Nobody answered: it counts as refused. */
export function switchExpired(state: Talking): Step | undefined {
  const pending = state.call.typeSwitch
  return pending === null ? undefined : told(settled(state), pending.type, 3)
}

/** What tells any kit that this side has gone over to audio (interop: newer kits send both). */
export function switchedMessages(call: LiveCall): OutboxRequest[] {
  return [control(call, { kind: 'switched', type: 1 }), control(call, { kind: 'switch', type: 1, state: 1 })]
}

function changeTo(state: Talking, type: CallType, touchCamera = true): Step {
  const cameraOn = type === 2 && touchCamera
  const changed = patch(settled(state), { type, cameraOn })
  const next = told(changed, type, 2)
  const moved = cameraOn !== state.call.cameraOn
  return moved
    ? {
        ...next,
        effects: [{ type: 'rtc.setCamera', callId: state.call.callId, on: cameraOn }, ...next.effects],
      }
    : next
}

function settled(state: Talking): Talking {
  const { typeSwitch: _, ...deadlines } = state.call.deadlines
  return patch(state, { typeSwitch: null, deadlines })
}

function told(state: Talking, type: CallType, switchState: SwitchState): Step {
  return step(state, announce({ name: 'onCallTypeChange', data: { type, state: switchState } }))
}

function control(call: LiveCall, message: ControlMessage): OutboxRequest {
  const { callId, requestId, peer } = call
  return {
    kind: 'control',
    ids: { callId, requestId, channelId: call.channelId ?? '' },
    userId: peer.userId,
    message,
  }
}
