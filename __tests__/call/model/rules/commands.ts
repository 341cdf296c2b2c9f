import { transition } from '../../../../src/call/machine/transition'
import type { Taken } from '../draft'
import { isOnOtherKit } from '../scenario'
import type { Room } from '../world'
import { firstOf, type Rule } from './rule'

/** 5. A second tap does nothing more, and hanging up ends the call here at once. */
export const doesOneThing: Rule = ({ taken, scenario }) =>
  firstOf(taken, ({ device, event, after }: Taken) => {
    if (event.type !== 'user.accepted' && event.type !== 'user.hungUp') return null
    if (event.type === 'user.hungUp' && after.call !== null) return `${device} hung up and is still in a call`
    const again = (scenario.transition ?? transition)(after, event)
    return again.state === after && again.effects.length === 0
      ? null
      : `a second ${event.type} on ${device} does something again`
  })

/** 5. Whoever asked is told, nothing waits to be sent for ever, and the service keeps no room of a call that is over. */
export const leavesNothingBehind: Rule = ({ world, settled, scenario }) => {
  if (!settled) return null
  const waiting = firstOf(world.devices, ({ name, power, link, waiting: calls, state: { ledger } }) => {
    if (power === 'off') return null
    if (calls.length > 0) return `${name} was never told what became of ${calls.join()}`
    if (ledger.outbox.length > 0 && link === 'up') return `${name} never sent ${ledger.outbox[0]?.key ?? ''}`
    if (ledger.withdrawn.length > 0) return `${name} never withdrew a call`
    if (ledger.retracted.length > 0) return `${name} never took an answer back`
    return ledger.awaited.length > 0 ? `${name} never learned whether an invite stands` : null
  })
  if (waiting !== null) return waiting
  // Nobody is left to close the room of a side that vanished while it rang: it runs out.
  const isForgiven = world.trouble.some((each) => /^(crash|unload|kick)/.test(each))
  // Another kit stays in the rooms that it has made, and where a third ends its call, in one that ours has only left.
  const isHeld = ({ creator, members }: Room) =>
    isOnOtherKit(scenario, creator) ||
    (world.devices.length > 2 && members.some(({ account }) => isOnOtherKit(scenario, account)))
  const stray = world.service.rooms.find(
    (room) =>
      !isHeld(room) &&
      !world.devices.some(({ power, state }) => power === 'on' && state.call?.callId === room.name),
  )
  return stray === undefined || isForgiven ? null : `the room of ${stray.name} is left behind`
}

/** 6. No camera is on that its user has not agreed to. */
export const opensNoCameraUnasked: Rule = ({ world }) =>
  firstOf(world.devices, ({ name, sessions, cameraAgreed }) => {
    const seen = sessions.find(({ camera, callId }) => camera && !cameraAgreed.includes(callId))
    return seen === undefined ? null : `${name} has its camera on unasked in ${seen.callId}`
  })
