import { timersOf, type DueTimer } from '../../../src/call/machine/derived/timersOf'
import { lostReply } from './replies'
import type { Scenario } from './scenario'
import type { LiveCall } from '../../../src/call/machine/state/liveCall'
import type { SwitchState } from '../../../src/call/machine/terms/control'
import type { CallType } from '../../../src/call/machine/terms/identity'
import { STRANGER, type Account, type Device, type Flight, type World } from './world'

/** One thing that may happen next. */
export type Move =
  | {
      readonly kind: 'land' | 'drop' | 'dropReply' | 'duplicate' | 'delay' | 'refuse' | 'turnAway'
      readonly flight: Flight
    }
  | { readonly kind: 'timer'; readonly device: string; readonly timer: DueTimer }
  | { readonly kind: 'wait'; readonly until: number }
  | {
      readonly kind: 'dial'
      readonly device: string
      readonly to: Account
      readonly type: CallType
      readonly unseen?: boolean
    }
  | { readonly kind: 'setCamera'; readonly device: string; readonly on: boolean }
  | {
      readonly kind: 'accept' | 'acceptUnseen' | 'acceptAudio' | 'hangUp' | 'takeOver'
      readonly device: string
    }
  | {
      readonly kind: 'switchType'
      readonly device: string
      readonly type: CallType
      readonly state: SwitchState
    }
  | {
      readonly kind: 'cut' | 'reconnect' | 'cutMedia' | 'mendMedia' | 'freeze' | 'thaw' | 'failMedia' | 'kick'
      readonly device: string
    }
  | { readonly kind: 'intrude' | 'extrude'; readonly channelName: string }
  | {
      readonly kind: 'crash' | 'forget' | 'unload' | 'restart'
      readonly device: string
    }
  | { readonly kind: 'clockStep'; readonly device: string; readonly by: number }

/** By how much a clock is set, in ms: further than anything waits. */
const HOUR = 3_600_000

/** A browser writes what a page has stored after so long at the latest, in ms. */
const BEHIND = 5_000

/** Users act this long before a timer runs out, so that what they do arrives when it does, in ms. */
const JUST_BEFORE = 500

/** Everything that may happen next. Moves of users and of fate come after those that must come. */
export function movesOf(world: World, scenario: Scenario): Move[] {
  const landing = landings(world)
  const quiet = landing.find(isQuiet)
  if (quiet !== undefined) return [{ kind: 'land', flight: quiet }, ...faultsOf(world, scenario, [quiet])]
  const timers = dueTimers(world)
  const moves: Move[] = [
    ...landing.map((flight): Move => ({ kind: 'land', flight })),
    ...timers,
    ...backs(world),
    ...users(world, scenario),
    ...faultsOf(world, scenario, landing),
    ...fates(world, scenario),
    ...strangers(world, scenario),
  ]
  const until = timers.length === 0 ? nextInstant(world) : null
  if (until !== null) moves.push({ kind: 'wait', until })
  return moves
}

/** Whether anything must still come of itself. */
export function isSettled(world: World): boolean {
  const isBackSoon = world.devices.some(({ backBy }) => backBy !== null)
  return (
    world.flights.length === 0 && !isBackSoon && dueTimers(world).length === 0 && nextInstant(world) === null
  )
}

/** The first flight of each lane of each device, and every late one. */
function landings({ flights, now }: World): Flight[] {
  const seen = new Set<string>()
  return flights.filter((flight) => {
    if (flight.from > now) return false
    if (flight.late || flight.lane === 'self') return true
    const lane = `${flight.device} ${flight.lane}`
    if (seen.has(lane)) return false
    seen.add(lane)
    return true
  })
}

// A device's timers run by themselves: when they are due is a time of its own, and they wait for what was left of it.
function dueTimers({ devices, now }: World): Move[] {
  return devices.flatMap(({ name, power, state, ahead }) =>
    power === 'off'
      ? []
      : timersOf(state)
          .filter(({ due, timer }) => due - ahead <= now && timer !== 'page')
          .map((timer): Move => ({ kind: 'timer', device: name, timer })),
  )
}

/**
 * The next moment at which something is due; null if time changes nothing any more, or cannot pass before a message has
 * landed. It stops nowhere else: between two of these moments it makes no difference when a message lands.
 */
function nextInstant(world: World): number | null {
  const { devices, flights, now, left } = world
  const instants: number[] = []
  for (const { power, state, backBy, account, ahead, kept } of devices) {
    if (backBy !== null) instants.push(backBy)
    if (power === 'off') {
      // It may be started again before or after that.
      if (kept?.as === 'placed' && kept.ringUntil !== null) instants.push(kept.ringUntil - ahead)
      continue
    }
    for (const { due, timer } of timersOf(state)) {
      // When a page opens is nothing to the call.
      if (timer === 'page') continue
      instants.push(due - ahead)
      const isRaced = timer === 'ring' || timer === 'connecting'
      if (isRaced && (left.users[account] ?? 0) > 0) instants.push(due - ahead - JUST_BEFORE)
    }
  }
  for (const { from } of flights) instants.push(from)
  const next = Math.min(...instants.filter((instant) => instant > now))
  const latest = Math.min(...flights.map(({ by }) => by), ...devices.map(({ backBy }) => backBy ?? Infinity))
  return Number.isFinite(next) && next <= latest ? next : null
}

function backs({ devices }: World): Move[] {
  return devices.flatMap(({ name, power, backBy }): Move[] => [
    ...(backBy === null ? [] : [{ kind: 'reconnect', device: name } as const]),
    ...(power === 'off' ? [{ kind: 'restart', device: name } as const] : []),
  ])
}

function users(world: World, scenario: Scenario): Move[] {
  return world.devices.flatMap((device): Move[] => {
    const { name, account, power, state } = device
    if (power === 'off' || (world.left.users[account] ?? 0) <= 0) return []
    const { call } = state
    if (call === null) {
      const isOffered = scenario.takesOver === true && state.ledger.elsewhere !== null
      const taking: Move[] = isOffered ? [{ kind: 'takeOver', device: name }] : []
      const dialling = scenario.dials
        .filter(({ from }) => from === name)
        .flatMap(({ to, type }): Move[] => {
          const dial = { kind: 'dial', device: name, to, type } as const
          return scenario.setsCamera === true && type === 2 ? [dial, { ...dial, unseen: true }] : [dial]
        })
      return [...dialling, ...taking]
    }
    const end: Move = { kind: 'hangUp', device: name }
    const switches = scenario.switchesType ? switchesOf(name, call) : []
    const camera = scenario.setsCamera ? cameraMoves(name, call) : []
    return call.callStatus === 'called'
      ? [{ kind: 'accept', device: name }, ...switches, ...camera, end]
      : [...switches, ...camera, end]
  })
}

/** Before both are connected; what is done with a camera after that hangs on nothing. */
function cameraMoves(device: string, { callStatus, type, cameraOn }: LiveCall): Move[] {
  if (type === 1 || callStatus === 'inCall') return []
  const set: Move = { kind: 'setCamera', device, on: !cameraOn }
  return callStatus === 'called' ? [{ kind: 'acceptUnseen', device }, set] : [set]
}

/** How the user may change the type of a call: as it is answered, and as it goes on. */
function switchesOf(device: string, call: LiveCall): Move[] {
  if (call.callStatus === 'called') return call.type === 2 ? [{ kind: 'acceptAudio', device }] : []
  if (call.callStatus !== 'inCall') return []
  const { type, typeSwitch } = call
  if (typeSwitch?.by === 'remote') {
    const answers: readonly SwitchState[] = [2, 3]
    return answers.map((state) => ({ kind: 'switchType', device, type: typeSwitch.type, state }))
  }
  if (typeSwitch !== null) return []
  return [{ kind: 'switchType', device, type: type === 2 ? 1 : 2, state: 1 }]
}

/** What may happen to a message on its way. */
function faultsOf({ left }: World, { faults }: Scenario, landing: readonly Flight[]): Move[] {
  if (left.faults <= 0) return []
  const moves: Move[] = []
  for (const flight of landing) {
    if (flight.lane === 'self' && flight.event.type === 'devices.allowed' && faults.includes('refuse')) {
      moves.push({ kind: 'refuse', flight })
    }
    if (flight.lane === 'self' && flight.event.type === 'app.ringJudged' && faults.includes('turnAway')) {
      moves.push({ kind: 'turnAway', flight })
    }
    if (flight.late || flight.lane === 'self') continue
    // Media is one ordered stream that breaks as a whole.
    if (flight.lane === 'media') continue
    if (faults.includes('delay')) moves.push({ kind: 'delay', flight })
    if (faults.includes('drop')) moves.push({ kind: 'drop', flight })
    if (flight.lane === 'up' && faults.includes('dropReply')) moves.push({ kind: 'dropReply', flight })
    if (
      flight.lane === 'down' &&
      faults.includes('duplicate') &&
      lostReply(flight.event, 'TIMEOUT') === null
    ) {
      moves.push({ kind: 'duplicate', flight })
    }
  }
  return moves
}

/** What may happen to a device. */
function fates(world: World, { faults, stopsInCall = false }: Scenario): Move[] {
  const moves: Move[] = []
  for (const device of world.devices) moves.push(...endings(world, device, stopsInCall), ...mending(device))
  if (faults.includes('forget')) moves.push(...forgetting(world))
  if (world.left.faults <= 0) return moves
  for (const device of world.devices) {
    const { name, power, link, mediaCut, frozen, state, sessions } = device
    // Where time is measured, and where what was kept is about to be compared with a later clock.
    if (faults.includes('clockStep') && (power === 'off' || state.call?.callStatus === 'inCall')) {
      moves.push(
        { kind: 'clockStep', device: name, by: HOUR },
        { kind: 'clockStep', device: name, by: -HOUR },
      )
    }
    if (power === 'off' || (state.call === null && world.service.rooms.length === 0)) continue
    if (faults.includes('cut') && link === 'up') moves.push({ kind: 'cut', device: name })
    if (faults.includes('kick') && link === 'up') moves.push({ kind: 'kick', device: name })
    const isTalking = world.service.media.some(({ devices }) => devices.includes(name))
    const hasMedia = sessions.some(({ callId }) => callId === state.call?.callId)
    if (faults.includes('failMedia') && hasMedia) moves.push({ kind: 'failMedia', device: name })
    if (faults.includes('cutMedia') && isTalking && !mediaCut) moves.push({ kind: 'cutMedia', device: name })
    if (faults.includes('freeze') && isTalking && !frozen) moves.push({ kind: 'freeze', device: name })
  }
  return moves
}

function endings({ left }: World, { name, power, state }: Device, stopsInCall: boolean): Move[] {
  if (left.crashes <= 0 || power === 'off') return []
  if (stopsInCall && state.call?.callStatus !== 'inCall') return []
  const unload: Move = { kind: 'unload', device: name }
  if (state.call !== null) return [{ kind: 'crash', device: name }, unload]
  // Over here, and the service has not confirmed it yet: an app may well go to another page right away.
  return state.ledger.outbox.length > 0 ? [unload] : []
}

/** A call has just ended, and was brought to an end, and the device crashes with a storage that does not know of it. */
function forgetting({ left, devices, now }: World): Move[] {
  if (left.crashes <= 0) return []
  return devices.flatMap(({ name, power, state, keptBefore, ends }): Move[] => {
    const isOver = power === 'on' && state.call === null && state.ledger.outbox.length === 0
    const isBehind = keptBefore?.as === 'placed' && !keptBefore.answered
    const isFresh = now - (ends.at(-1)?.at ?? 0) <= BEHIND
    return isOver && isBehind && isFresh ? [{ kind: 'forget', device: name }] : []
  })
}

function mending({ name, power, mediaCut, frozen }: Device): Move[] {
  if (power !== 'on') return []
  return [
    ...(mediaCut ? [{ kind: 'mendMedia', device: name } as const] : []),
    ...(frozen ? [{ kind: 'thaw', device: name } as const] : []),
  ]
}

/** Who may come into a media room, or go from there, without being in its call. */
function strangers({ left, service }: World, { faults }: Scenario): Move[] {
  if (!faults.includes('intrude')) return []
  return service.media.flatMap(({ channelName, devices }): Move[] => {
    if (devices.includes(STRANGER)) return [{ kind: 'extrude', channelName }]
    return left.faults > 0 ? [{ kind: 'intrude', channelName }] : []
  })
}

/**
 * A message that nothing else depends on: a record, or the reply to what a device had to tell. It lands before anything
 * else is tried, since in any other order the same would come of it.
 */
function isQuiet(flight: Flight): boolean {
  if (flight.late) return false
  if (flight.lane === 'up') {
    return flight.request.type === 'outbox.send' && flight.request.item.request.kind === 'record'
  }
  return (
    flight.lane === 'down' && (flight.event.type === 'outbox.sent' || flight.event.type === 'outbox.failed')
  )
}
