import type { CallEffect } from '../effects/callEffect'
import { needOf } from '../media/deviceNeed'
import type { StateIn } from '../state/callState'
import type { Called, Connecting } from '../state/liveCall'
import { patch, step, type Step } from '../step/step'
import { ANSWER_SOONEST, ANSWER_WAIT, CONNECTING_WAIT } from '../timing/limits'

/** The user answers: the system is asked for the devices first, and none is opened before. */
export function askToAnswer(state: StateIn<'called'>): Step {
  const { call } = state
  if (call.asking) return step(state)
  return step(patch(state, { asking: true }), {
    type: 'devices.ask',
    callId: call.callId,
    need: needOf(call),
  })
}

/** The first moment at which the caller's kit can hear what is answered, in ms since 1970; 0: ours always can. */
export function soonestAnswer({ otherKit, startedAt }: Called): number {
  return otherKit ? startedAt + ANSWER_SOONEST : 0
}

/**
 * Everything is allowed: the invite is accepted as soon as its caller can hear that.
 * @param at - ms since 1970
 */
export function answerInTime(state: StateIn<'called'>, at: number): Step {
  const { call } = state
  const early = soonestAnswer(call)
  if (at >= early) return answer(state, at)
  return step(patch(state, { asking: true, deadlines: { ...call.deadlines, early } }))
}

/**
 * Everything is allowed: the invite is accepted and the devices open, both at once.
 * @param at - ms since 1970
 */
export function answer({ ledger, call }: StateIn<'called'>, at: number): Step {
  const { answering: _, asking: __, announced: ___, audioOnly, ...rest } = call
  const connecting: Connecting = {
    ...rest,
    callStatus: 'connecting',
    ticket: null,
    metAt: null,
    begunAt: null,
    answeredAsAudio: audioOnly,
    answerFailure: null,
    media: { ...call.media, devices: 'opening' },
    deadlines: { connecting: at + CONNECTING_WAIT, answer: at + ANSWER_WAIT },
  }
  // Whose call is answered floods nobody.
  const rings = ledger.rings.filter(({ from }) => from !== call.peer.userId)
  return step({ ledger: { ...ledger, rings }, call: connecting }, answerEffect(connecting), {
    type: 'rtc.openDevices',
    callId: call.callId,
    need: needOf(call),
  })
}

/** What gives the answer to the service. */
export function answerEffect(call: Connecting): CallEffect {
  return {
    type: 'signal.callSetup',
    callId: call.callId,
    requestId: call.requestId,
    channelId: call.channelId,
    userId: call.peer.userId,
    channelName: call.channelName,
    audioOnly: call.answeredAsAudio,
  }
}
