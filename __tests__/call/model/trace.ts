import { movesOf, type Move } from './moves'
import { check, type Violation } from './explore'
import { firstWorld, type Scenario } from './scenario'
import type { Flight, Request, Untimed, World } from './world'

/** A move in words; among the moves that are possible in one state no two read the same, unless they are the same. */
export function labelOf(move: Move): string {
  switch (move.kind) {
    case 'wait':
      return 'time passes'
    case 'timer':
      return `${move.device}: ${move.timer.timer} runs out`
    case 'dial':
      return `${move.device} dials ${move.to}${move.type === 2 ? ' for video' : ''}`
    case 'land':
      return flightLabel(move.flight)
    case 'drop':
    case 'dropReply':
    case 'duplicate':
    case 'delay':
    case 'refuse':
      return `${move.kind}: ${flightLabel(move.flight)}`
    default:
      return `${move.device}: ${move.kind}`
  }
}

function flightLabel(flight: Flight): string {
  const late = flight.late ? ' (late)' : ''
  return flight.lane === 'up'
    ? `${requestLabel(flight.request)} of ${flight.device} arrives${late}`
    : `${flight.device} hears ${eventLabel(flight.event)}${late}`
}

function requestLabel(request: Request): string {
  switch (request.type) {
    case 'outbox.send':
      return request.item.key
    case 'signal.findRoom':
      return `findRoom ${request.roomName}`
    default:
      return `${request.type.replace('signal.', '')} ${request.callId}`
  }
}

function eventLabel(event: Untimed): string {
  const type = event.type.replace('signal.', '')
  if (event.type === 'signal.invited') return `${type} ${event.invite.callId}`
  if ('callId' in event) return `${type} ${event.callId}`
  if ('requestId' in event) return `${type} ${event.requestId}`
  if ('channelId' in event) return `${type} ${event.channelId}`
  if ('roomName' in event) return `${type} ${event.roomName}`
  return 'key' in event ? `${type} ${event.key}` : type
}

/** Goes the way of a trace again. @returns the world at its end, and the first rule that broke on the way */
export function replay(
  scenario: Scenario,
  trace: readonly string[],
): { readonly world: World; readonly violation: Violation | null } {
  let world = firstWorld(scenario)
  for (const [place, label] of trace.entries()) {
    const move = movesOf(world, scenario).find((each) => labelOf(each) === label)
    if (move === undefined) {
      const possible = movesOf(world, scenario).map(labelOf).join('\n  ')
      throw new Error(`"${label}" cannot happen after ${place} moves; what can:\n  ${possible}`)
    }
    const { world: after, violation } = check(world, move, scenario)
    if (violation !== null)
      return { world: after, violation: { ...violation, trace: trace.slice(0, place + 1) } }
    world = after
  }
  return { world, violation: null }
}

/** Lets come what comes of itself until nothing more does. @returns the first rule that broke on the way */
export function runOut(scenario: Scenario, from: World): Violation | null {
  const trace: string[] = []
  for (let world = from; ;) {
    const move = movesOf(world, scenario).find(({ kind }) => OF_ITSELF.includes(kind))
    if (move === undefined) return null
    trace.push(labelOf(move))
    const { world: after, violation } = check(world, move, scenario)
    if (violation !== null) return { ...violation, trace }
    world = after
  }
}

const OF_ITSELF: readonly Move['kind'][] = ['land', 'timer', 'reconnect', 'wait']

/** A violation as a regression test that can be pasted. */
export function asTest({ name }: Scenario, { rule, complaint, trace }: Violation): string {
  const lines = trace.map((label) => `    '${label}',`)
  return [`${rule}: ${complaint}`, `  holds(scenarios.${name}, [`, ...lines, '  ])'].join('\n')
}
