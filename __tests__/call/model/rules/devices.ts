import type { Ended } from '../world'
import { endsOf } from './ends'
import { firstOf, type Rule } from './rule'

/** 7. Of one account's devices one gets the call, and being put out ends it here at once. */
export const answersOnOneDevice: Rule = ({ world, taken, settled, scenario }) => {
  const kicked = firstOf(taken, ({ device, event, after }) =>
    event.type === 'signal.kicked' && after.call !== null
      ? `${device} was put out and is still in a call`
      : null,
  )
  if (kicked !== null) return kicked
  // Who is taken over from hears of it a moment later.
  if (scenario.takesOver === true && !settled) return null
  // Who takes it over in the moment in which the far side hangs up hears of the end as well.
  const wasInIt = ({ connected }: Ended) => connected && scenario.takesOver !== true
  return firstOf(world.service.made, ({ callId }) => {
    for (const account of new Set(world.devices.map((device) => device.account))) {
      const connected = world.devices.filter(
        (device) =>
          device.account === account &&
          ((device.state.call?.callId === callId && device.state.call.callStatus === 'inCall') ||
            endsOf({ ...world, devices: [device] }, callId).some(wasInIt)),
      )
      if (connected.length > 1)
        return `${callId} was taken by ${connected.map(({ name }) => name).join(' and ')}`
    }
    return null
  })
}

/** 8. An invite that waited rings for the time it has left. */
export const ringsForTheTimeLeft: Rule = ({ taken }) =>
  firstOf(taken, ({ device, event, before, after }) => {
    if (event.type !== 'signal.roomTold' || before.call !== null || after.call?.callStatus !== 'called')
      return null
    const awaited = before.ledger.awaited.find(({ invite }) => invite.requestId === after.call?.requestId)
    const until = (awaited?.invitedAt ?? 0) + (awaited?.invite.timeout ?? 0)
    const due = after.call.deadlines.ring ?? Infinity
    if (event.room === null) return `${device} rings for a room that is gone`
    return due <= until && due > event.at ? null : `${device} rings for ${due - until} ms too long`
  })

/** 7. No device rings on for a call that is over, or is another's, unless that is on its way to it. */
export const stopsRinging: Rule = ({ world }) => {
  if (world.trouble.length > 0) return null
  return firstOf(world.devices, ({ name, state: { call } }) => {
    if (call?.callStatus !== 'called') return null
    const room = world.service.rooms.find(({ channelId }) => channelId === call.channelId)
    const invite = room?.invites.find(({ requestId }) => requestId === call.requestId)
    const isToBeTold = world.flights.some(({ device, lane }) => device === name && lane === 'down')
    return invite?.status === 'pending' || isToBeTold ? null : `${name} rings on for ${call.callId}`
  })
}

/** 9. Where the app has a say in who rings, nobody rings, or is answered, of whom it has not said yes. */
export const ringsWhomTheAppLets: Rule = ({ taken, scenario }) =>
  firstOf(taken, ({ device, event, before, effects }) => {
    if (scenario.asksMayRing !== true) return null
    const isAllowed = event.type === 'app.ringJudged' && event.mayRing
    const isUnasked = event.type === 'signal.invited' && event.invite.from !== before.call?.peer.userId
    if (isAllowed || (event.type !== 'app.ringJudged' && !isUnasked)) return null
    const isAsking = effects.every(({ type }) => type === 'app.askMayRing')
    return isAsking ? null : `${device} did something about an invite that its app has not let in`
  })
