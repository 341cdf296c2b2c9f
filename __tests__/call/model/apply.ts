import { Draft, REPLY_WAIT } from './draft'
import { failureOf } from './effects'
import { enterMedia, extrude, intrude, isSending } from './mediaRoom'
import type { Move } from './moves'
import { markRead } from './pushes'
import {
  crash,
  cut,
  cutMedia,
  failMedia,
  forget,
  freeze,
  kick,
  mendMedia,
  reconnect,
  restart,
  thaw,
  unload,
} from './fate'
import { lostReply } from './replies'
import type { Scenario } from './scenario'
import { serve } from './service'
import { take } from './take'
import type { Taken } from './draft'
import type { Flight, Untimed, World } from './world'
import type { SwitchState } from '../../../src/call/machine/terms/control'
import type { CallType } from '../../../src/call/machine/terms/identity'

/** A delayed message is this late at most, in ms. */
const LATE = 20_000

export interface Applied {
  readonly world: World
  readonly taken: readonly Taken[]
}

/** The world after one move, and what each machine made of it. */
export function apply(world: World, move: Move, scenario: Scenario): Applied {
  const draft = new Draft(scenario, world)
  perform(draft, move)
  return { world: draft.finish(), taken: draft.taken }
}

function perform(draft: Draft, move: Move): void {
  switch (move.kind) {
    case 'wait':
      draft.now = move.until
      return
    case 'timer': {
      const { timer, callId } = move.timer
      take(
        draft,
        move.device,
        timer === 'retry' || callId === null
          ? { type: 'timer.retry' }
          : { type: 'timer.expired', timer, callId },
      )
      return
    }
    case 'land':
      draft.land(move.flight)
      land(draft, move.flight)
      return
    case 'drop':
    case 'dropReply':
    case 'duplicate':
    case 'delay':
    case 'refuse':
    case 'turnAway':
      spend(draft, 'faults')
      meet(draft, move.kind, move.flight)
      return
    case 'dial':
      spendAction(draft, move.device)
      dial(draft, move)
      return
    case 'setCamera':
      spendAction(draft, move.device)
      setCamera(draft, move.device, move.on)
      return
    case 'accept':
    case 'acceptUnseen':
    case 'acceptAudio':
      spendAction(draft, move.device)
      accept(draft, move.device, move.kind)
      return
    case 'switchType':
      spendAction(draft, move.device)
      switchType(draft, move.device, move.type, move.state)
      return
    case 'takeOver':
      spendAction(draft, move.device)
      take(draft, move.device, { type: 'user.tookOver' })
      return
    case 'hangUp':
      spendAction(draft, move.device)
      hangUp(draft, move.device)
      return
    case 'clockStep': {
      spend(draft, 'faults')
      const wall = draft.device(move.device).wall + move.by
      draft.change(move.device, draft.scenario.goesByTheWall ? { wall, ahead: wall } : { wall })
      return
    }
    case 'reconnect':
      return reconnect(draft, move.device)
    case 'restart':
      return restart(draft, move.device)
    case 'mendMedia':
      return mendMedia(draft, move.device)
    case 'thaw':
      return thaw(draft, move.device)
    case 'crash':
    case 'forget':
    case 'unload':
      spend(draft, 'crashes')
      draft.note(`${move.kind} ${move.device}`)
      return { crash, forget, unload }[move.kind](draft, move.device)
    case 'intrude':
      spend(draft, 'faults')
      draft.note('intrude')
      return intrude(draft, move.channelName)
    case 'extrude':
      return extrude(draft, move.channelName)
    case 'cut':
    case 'cutMedia':
    case 'freeze':
    case 'failMedia':
    case 'kick':
      spend(draft, 'faults')
      draft.note(`${move.kind} ${move.device}`)
      return { cut, cutMedia, freeze, failMedia, kick }[move.kind](draft, move.device)
  }
}

function land(draft: Draft, flight: Flight): void {
  const { device: name } = flight
  if (flight.lane === 'up') {
    const reply = serve(draft, draft.device(name), flight.request)
    if (draft.device(name).link === 'up') draft.down(name, reply)
    return
  }
  if (flight.lane === 'down' && flight.readKey !== null)
    markRead(draft, draft.device(name).account, flight.readKey)
  const { event } = flight
  if (event.type === 'media.joined') enterMedia(draft, name, event.callId)
  const { frozen } = draft.device(name)
  if (event.type === 'media.arrival' && frozen) return
  take(draft, name, event)
  if (event.type !== 'media.peerEntered' || !isSending(draft, name, event.callId, event.uid)) return
  // It is there, and so is what it sends.
  const { callId, uid } = event
  take(draft, name, { type: 'media.arrival', callId, uid, arrival: frozen ? 'none' : 'all' })
}

function meet(draft: Draft, fault: Extract<Move, { flight: Flight }>['kind'], flight: Flight): void {
  const { device: name } = flight
  draft.note(fault)
  switch (fault) {
    case 'drop':
      draft.land(flight)
      if (flight.lane === 'up') draft.self(name, failureOf(flight.request, 'TIMEOUT'), REPLY_WAIT)
      if (flight.lane === 'down') {
        // A reply that is lost runs into the SDK's own time-out.
        const lost = lostReply(flight.event, 'TIMEOUT')
        if (lost !== null) draft.self(name, lost, REPLY_WAIT)
      }
      return
    case 'refuse':
      draft.land(flight)
      if (flight.lane !== 'up') take(draft, name, refused(flight.event))
      return
    case 'turnAway':
      draft.land(flight)
      if (flight.lane !== 'up') take(draft, name, { ...flight.event, mayRing: false } as Untimed)
      return
    case 'dropReply':
      draft.land(flight)
      if (flight.lane !== 'up') return
      serve(draft, draft.device(name), flight.request)
      draft.self(name, failureOf(flight.request, 'TIMEOUT'), REPLY_WAIT)
      return
    case 'duplicate':
      draft.flights = draft.flights.flatMap((each) => (each === flight ? [each, { ...each }] : [each]))
      return
    case 'delay':
      draft.flights = draft.flights.map((each) =>
        each === flight ? { ...each, late: true, by: draft.now + LATE } : each,
      )
  }
}

function refused(event: Untimed): Untimed {
  if (event.type !== 'devices.allowed') return event
  return { type: 'devices.refused', callId: event.callId, microphone: 'denied', camera: 'denied' }
}

function dial(
  draft: Draft,
  { device: name, to, type, unseen = false }: Extract<Move, { kind: 'dial' }>,
): void {
  const device = draft.device(name)
  const dials = device.dials + 1
  const callId = `${name}-${dials}`
  const isCrossing = draft.devices.some(
    ({ account, state: { call } }) =>
      account === to &&
      call?.callStatus === 'calling' &&
      call.peer.userId === device.account &&
      !device.state.ledger.finished.includes(call.requestId),
  )
  if (isCrossing) draft.crossed = true
  const agreed = type === 2 && !unseen ? [...device.cameraAgreed, callId] : device.cameraAgreed
  draft.change(name, { dials, waiting: [...device.waiting, callId], cameraAgreed: agreed })
  const order = draft.scenario.laterIds === device.account ? 'z' : 'm'
  take(draft, name, {
    type: 'user.dialled',
    callId,
    requestId: `${order}-${callId}`,
    channelName: `rtc:${callId}`,
    userId: to,
    callType: type,
    attachment: '',
    ...(unseen ? { cameraOn: false } : {}),
  })
}

function setCamera(draft: Draft, name: string, on: boolean): void {
  const { state, cameraAgreed } = draft.device(name)
  const callId = state.call?.callId ?? ''
  const others = cameraAgreed.filter((each) => each !== callId)
  // While it rings it is no more than a wish, which the answer agrees to.
  const isAgreed = on && state.call?.callStatus !== 'called'
  draft.change(name, { cameraAgreed: isAgreed ? [...others, callId] : others })
  take(draft, name, { type: 'user.cameraSet', on })
}

function accept(draft: Draft, name: string, how: 'accept' | 'acceptUnseen' | 'acceptAudio'): void {
  const { state, cameraAgreed } = draft.device(name)
  if (state.call?.type === 2 && state.call.cameraOn && how === 'accept') {
    draft.change(name, { cameraAgreed: [...cameraAgreed, state.call.callId] })
  }
  const answerType = how === 'acceptAudio' ? 1 : null
  take(draft, name, {
    type: 'user.accepted',
    answerType,
    ...(how === 'acceptUnseen' ? { cameraOn: false } : {}),
  })
}

function switchType(draft: Draft, name: string, callType: CallType, state: SwitchState): void {
  const { state: before, cameraAgreed } = draft.device(name)
  // Who asks for video, or agrees to it, wants the camera on.
  if (before.call !== null && callType === 2 && state !== 3) {
    draft.change(name, { cameraAgreed: [...cameraAgreed, before.call.callId] })
  }
  take(draft, name, { type: 'user.typeSwitched', callType, state })
}

function hangUp(draft: Draft, name: string): void {
  const { state, hungUp } = draft.device(name)
  if (state.call !== null) draft.change(name, { hungUp: [...hungUp, state.call.callId] })
  take(draft, name, { type: 'user.hungUp' })
}

function spendAction(draft: Draft, name: string): void {
  const { account } = draft.device(name)
  const users = { ...draft.left.users, [account]: (draft.left.users[account] ?? 0) - 1 }
  draft.left = { ...draft.left, users }
}

function spend(draft: Draft, what: 'faults' | 'crashes'): void {
  draft.left = { ...draft.left, [what]: draft.left[what] - 1 }
}
