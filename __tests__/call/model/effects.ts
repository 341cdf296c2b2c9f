import type { Announcement } from '../../../src/call/machine/effects/announcement'
import type { CallEffect } from '../../../src/call/machine/effects/callEffect'
import type { Draft } from './draft'
import { leaveMedia, sendMedia, tellAgain, uidOf } from './mediaRoom'
import { tellRinging } from './pushes'
import type { Device, Request, Untimed } from './world'

/** How long a system dialogue for the microphone may stand, in ms. */
const PERMISSION = 3_000

/** How long an app may take to say who may ring, in ms. */
const APP_ANSWER = 1_000

/** Carries out one effect. @returns what the device hears of it at once */
export function carryOut(draft: Draft, name: string, effect: CallEffect): readonly Untimed[] {
  const device = draft.device(name)
  switch (effect.type) {
    case 'signal.call':
    case 'signal.callSetup':
    case 'signal.rejoin':
    case 'signal.findRoom':
    case 'signal.findRecord':
    case 'outbox.send':
      ask(draft, device, effect)
      return []
    case 'ring.tell':
      if (draft.scenario.tellsRinging === true && device.link === 'up') tellRinging(draft, device, effect)
      return []
    case 'devices.ask': {
      const allowed: Untimed = { type: 'devices.allowed', callId: effect.callId }
      if (!draft.scenario.slowPermission) return [allowed]
      const { now } = draft
      draft.send({ device: name, lane: 'self', event: allowed, from: now, by: now + PERMISSION, late: false })
      return []
    }
    case 'app.askMayRing': {
      const { now } = draft
      const event: Untimed = { type: 'app.ringJudged', requestId: effect.requestId, mayRing: true }
      draft.send({ device: name, lane: 'self', event, from: now, by: now + APP_ANSWER, late: false })
      return []
    }
    case 'rtc.openDevices':
      session(draft, name, effect.callId, { camera: effect.need.camera })
      return [{ type: 'devices.opened', callId: effect.callId }]
    case 'rtc.setCamera':
      if (device.sessions.some(({ callId }) => callId === effect.callId)) {
        session(draft, name, effect.callId, { camera: effect.on })
      }
      return []
    case 'rtc.join': {
      const { channelName } = effect.ticket
      session(draft, name, effect.callId, { channelName })
      draft.media(name, { type: 'media.joined', callId: effect.callId, uid: uidOf(draft, name), cid: 1 })
      return []
    }
    case 'rtc.admit':
      tellAgain(draft, name, effect.callId, effect.uid)
      return []
    case 'rtc.publish':
      session(draft, name, effect.callId, { published: true })
      sendMedia(draft, name, effect.callId)
      return [{ type: 'media.published', callId: effect.callId }]
    case 'rtc.leave':
      leaveMedia(draft, name, effect.callId, 'left')
      draft.change(name, {
        sessions: draft.device(name).sessions.filter(({ callId }) => callId !== effect.callId),
      })
      return []
    case 'dial.resolve':
    case 'dial.reject': {
      const waiting = device.waiting.filter((callId) => callId !== effect.callId)
      // Who dialled for video and is connected with the other's call has agreed to video there.
      const isAdopted = effect.type === 'dial.resolve' && device.cameraAgreed.includes(effect.callId)
      const cameraAgreed = isAdopted ? [...device.cameraAgreed, effect.placed.callId] : device.cameraAgreed
      draft.change(name, { waiting, cameraAgreed })
      return []
    }
    case 'announce':
      hear(draft, device, effect.announcement)
      return []
    default:
      return []
  }
}

function ask(draft: Draft, { name, link }: Device, request: Request): void {
  if (link !== 'up') {
    draft.self(name, failureOf(request, 'NOT_LOGGED_IN'), 0)
    return
  }
  const { now } = draft
  draft.send({ device: name, lane: 'up', request, from: now, by: now + draft.latency, late: false })
}

/** What a device is told when its request failed. */
export function failureOf(
  request: Request,
  code: 'NETWORK' | 'TIMEOUT' | 'NOT_LOGGED_IN' | 'INVITE_GONE' | 'ANSWERED_ELSEWHERE',
): Untimed {
  switch (request.type) {
    case 'signal.call':
      return { type: 'signal.placeFailed', callId: request.callId, code }
    case 'signal.callSetup':
      return { type: 'signal.answerFailed', callId: request.callId, code }
    case 'signal.rejoin':
      return { type: 'signal.rejoinFailed', callId: request.callId, code }
    case 'signal.findRoom':
      return { type: 'signal.roomUntold', roomName: request.roomName, code }
    case 'signal.findRecord':
      return { type: 'signal.recordTold', callId: request.callId, record: null }
    case 'outbox.send':
      return { type: 'outbox.failed', key: request.item.key, code }
  }
}

function session(
  draft: Draft,
  name: string,
  callId: string,
  change: Partial<Device['sessions'][number]>,
): void {
  const { sessions } = draft.device(name)
  const known = sessions.find((each) => each.callId === callId)
  const next = { callId, channelName: null, camera: false, published: false, ...known, ...change }
  draft.change(name, { sessions: [...sessions.filter((each) => each !== known), next] })
}

function hear(draft: Draft, device: Device, { name, data }: Announcement): void {
  if (name === 'onInvited') draft.change(device.name, { rang: [...device.rang, data.requestId] })
  if (name !== 'onCallEnd') return
  const { callId, channelId, role, peer, endReason, connectedAt, duration } = data.lastCall
  const ended = {
    callId,
    channelId,
    role,
    peer: peer.userId,
    reason: endReason,
    connected: connectedAt !== null,
    duration,
    at: draft.now,
  }
  draft.change(device.name, { ends: [...device.ends, ended] })
}
