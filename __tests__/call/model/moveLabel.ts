import type { Move } from './moves'
import type { Flight, Request, Untimed } from './world'

const SWITCHES = { 1: 'asks for', 2: 'agrees to', 3: 'refuses' } as const

/** A move in words; among the moves that are possible in one state no two read the same, unless they are the same. */
export function labelOf(move: Move): string {
  switch (move.kind) {
    case 'wait':
      return 'time passes'
    case 'timer':
      return `${move.device}: ${move.timer.timer} runs out`
    case 'dial':
      return `${move.device} dials ${move.to}${move.type === 2 ? ' for video' : ''}${move.unseen ? ', unseen' : ''}`
    case 'setCamera':
      return `${move.device} turns its camera ${move.on ? 'on' : 'off'}`
    case 'switchType':
      return `${move.device} ${SWITCHES[move.state]} ${move.type === 2 ? 'video' : 'audio'}`
    case 'land':
      return flightLabel(move.flight)
    case 'drop':
    case 'dropReply':
    case 'duplicate':
    case 'delay':
    case 'refuse':
    case 'turnAway':
      return `${move.kind}: ${flightLabel(move.flight)}`
    case 'clockStep':
      return `${move.device}: its clock is set ${move.by > 0 ? 'on' : 'back'} by an hour`
    case 'intrude':
      return `a stranger enters ${move.channelName}`
    case 'extrude':
      return `the stranger leaves ${move.channelName}`
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
  if (event.type === 'signal.controlled') return `${type} ${event.message.kind} in ${event.channelId}`
  if (event.type === 'signal.invited') return `${type} ${event.invite.callId}`
  if ('callId' in event) return `${type} ${event.callId}`
  if ('requestId' in event) return `${type} ${event.requestId}`
  if ('channelId' in event) return `${type} ${event.channelId}`
  if ('roomName' in event) return `${type} ${event.roomName}`
  return 'key' in event ? `${type} ${event.key}` : type
}
