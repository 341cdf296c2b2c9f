import type { LiveCall } from '../../../../src/call/machine/state/liveCall'
import type { TimerName } from '../../../../src/call/machine/timing/deadlines'
import type { CallStatus } from '../../../../src/call/machine/terms/snapshot'
import type { Device, World } from '../world'
import { firstOf, type Rule } from './rule'

/** Nothing waits longer than this for a call to come about, or to end, in ms. */
const LONGEST_WAIT = 90_000

const OWN_TIMERS: Readonly<Record<Exclude<CallStatus, 'idle'>, readonly TimerName[]>> = {
  calling: ['login', 'permission', 'ring', 'glare', 'farSide'],
  called: ['ring', 'early', 'page', 'remoteGone'],
  connecting: ['connecting', 'answer', 'remoteGone', 'farSide'],
  inCall: ['reconnecting', 'remoteGone', 'silence', 'typeSwitch', 'settleType', 'farSide'],
}

/** 3. Every waiting state owns a timer, and none lives longer than its state. */
export const ownsItsTimers: Rule = ({ world }) =>
  firstOf(world.devices, ({ name, state: { call } }) => {
    if (call === null) return null
    const running = Object.keys(call.deadlines)
    const missing = neededBy(call).find((timer) => !running.includes(timer))
    if (missing !== undefined) return `${name} waits in ${call.callStatus} without ${missing}`
    // The keys of deadlines are names of timers.
    const stray = running.find((timer) => !OWN_TIMERS[call.callStatus].includes(timer as TimerName))
    return stray === undefined ? null : `${name} still has ${stray} in ${call.callStatus}`
  })

function neededBy(call: LiveCall): readonly TimerName[] {
  switch (call.callStatus) {
    case 'calling': {
      const own = call.stage === 'login' || call.stage === 'permission' ? call.stage : 'ring'
      return [own]
    }
    case 'called':
      return ['ring']
    case 'connecting':
      return ['connecting']
    case 'inCall':
      return [
        ...(call.reconnecting ? (['reconnecting'] as const) : []),
        ...(call.remoteGone === null ? [] : (['remoteGone'] as const)),
        // No device of the model loses its picture alone.
        ...(call.silence === null ? [] : (['silence'] as const)),
      ]
  }
}

/** 3. Whatever is lost and whoever vanishes, both sides come to an end, or to each other, within a bounded time. */
export const comesToAnEnd: Rule = ({ world, settled }) =>
  firstOf(world.devices, (device) => {
    const { call } = device.state
    if (call === null || device.power === 'off') return null
    if (call.callStatus !== 'inCall') {
      if (settled) return `${device.name} waits in ${call.callStatus} for ever`
      // By another clock than this one it began.
      if (device.wall !== 0) return null
      const waited = world.now + device.ahead - call.startedAt
      return waited > LONGEST_WAIT ? `${device.name} waits in ${call.callStatus} for ${waited} ms` : null
    }
    return settled ? aloneInCall(world, device, call) : null
  })

function aloneInCall(world: World, device: Device, call: LiveCall): string | null {
  const others = world.devices.filter(
    (each) => each !== device && each.power === 'on' && each.state.call?.callId === call.callId,
  )
  if (others.length !== 1) return `${device.name} is in a call with ${others.length} devices`
  const [other] = others
  if (other?.state.call?.callStatus !== 'inCall')
    return `${device.name} is in a call that is none for the other`
  if (other.account !== call.peer.userId) return `${device.name} is in a call with the wrong account`
  if (other.state.call.type !== call.type) return `the two sides of ${call.callId} are of different types`
  if (device.frozen) return `${device.name} is in a call of which nothing arrives`
  const room = world.service.media.find(({ devices }) => devices.includes(device.name))
  return room?.devices.includes(other.name) ? null : `${device.name} is in a call without media`
}
