import type { CallEffect } from '../effects/callEffect'
import { needOf } from '../media/deviceNeed'
import type { StateIn } from '../state/callState'
import { patch, step, then, type Step } from '../step/step'
import { callInfoOf } from '../terms/callInfo'
import { LOGIN_WAIT, PERMISSION_WAIT } from '../timing/limits'

/**
 * Dials as soon as the service can be reached.
 * @param at - ms since 1970
 */
export function awaitLogin(state: StateIn<'calling'>, at: number): Step {
  const { call, ledger } = state
  const prepared: CallEffect[] = [
    { type: 'rtc.prepare', callId: call.callId },
    { type: 'profile.load', userId: call.peer.userId },
  ]
  if (ledger.login === 'ready') return then(step(state, ...prepared), () => askDevices(state, at))
  return step(patch(state, { stage: 'login', deadlines: { login: at + LOGIN_WAIT } }), ...prepared)
}

/**
 * Asks for the devices before the far side rings: nobody is rung for a call that cannot be made.
 * @param at - ms since 1970
 */
export function askDevices(state: StateIn<'calling'>, at: number): Step {
  return step(patch(state, { stage: 'permission', deadlines: { permission: at + PERMISSION_WAIT } }), {
    type: 'devices.ask',
    callId: state.call.callId,
    need: needOf(state.call),
  })
}

/**
 * Everything is allowed: the service is asked to ring the far side, and the devices open, both at once.
 * @param at - ms since 1970
 */
export function place(state: StateIn<'calling'>, at: number): Step {
  const { call } = state
  return step(
    patch(state, {
      stage: 'placing',
      media: { ...call.media, devices: 'opening' },
      deadlines: { ring: at + call.timeout },
    }),
    {
      type: 'signal.call',
      callId: call.callId,
      requestId: call.requestId,
      userId: call.peer.userId,
      callType: call.type,
      channelName: call.channelName,
      attachment: call.attachment,
      timeout: call.timeout,
    },
    { type: 'rtc.openDevices', callId: call.callId, need: needOf(call) },
  )
}

/** Tells whoever waits for `call()` that the service has taken the call. */
export function dialResolved(call: StateIn<'calling'>['call'], channelId: string): CallEffect {
  return { type: 'dial.resolve', callId: call.callId, placed: callInfoOf(call, channelId) }
}
