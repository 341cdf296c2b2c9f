import type { CallState } from '../../../../src/call/machine/state/callState'
import { firstOf, type Rule } from './rule'

/** 11. Of a callee it is said that it rings there, or that it is offline, where that is so, and nothing comes of it. */
export const saysHowFarItReaches: Rule = ({ taken, world }) =>
  firstOf(taken, ({ device, event, before, after, effects }) => {
    const [was, is] = [reachOf(before), reachOf(after)]
    if (was === is || after.call === null || after.call.callStatus !== 'calling') return null
    const { call } = after
    if (is === 'offline' || is === 'untold') {
      const isTold = was === null && event.type === 'signal.placed' && event.ticket.calleeOffline === true
      return isTold ? null : `${device} takes its callee for offline`
    }
    if (is === null) return `${device} has forgotten that it rings`
    const isRinging = world.devices.some(
      // Who was stopped does not know for what it rang before.
      ({ account, rang, boots, power }) =>
        account === call.peer.userId && (rang.includes(call.requestId) || boots > 1 || power === 'off'),
    )
    if (!isRinging) return `${device} shows that it rings, and it does not`
    return effects.length === 0 ? null : `that it rings has ${device} do something`
  })

/** 6. What is shown of this side's camera is what it does. */
export const showsItsCamera: Rule = ({ world }) =>
  firstOf(world.devices, ({ name, sessions, state: { call } }) => {
    if (call === null || call.media.devices === 'closed') return null
    const session = sessions.find(({ callId }) => callId === call.callId)
    const isShown = call.type === 2 && call.cameraOn
    if (session === undefined || session.camera === isShown) return null
    return `${name} shows its camera as ${isShown ? 'on' : 'off'} in ${call.callId}, and it is not`
  })

function reachOf({ call }: CallState) {
  return call?.callStatus === 'calling' ? call.reach : null
}
