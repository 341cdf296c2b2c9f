import { CallError } from '../error/CallError'
import { lackError } from '../error/lackError'
import type { CallEffect } from '../machine/effects/callEffect'
import type { CallErrorCode } from '../machine/terms/errorCode'
import type { HostPort } from '../platform/ports'
import type { Log } from './log'
import type { Dispatch, MediaRooms } from './mediaRooms'

/** What concerns devices and media. */
export type MediaEffect = Extract<CallEffect, { type: `rtc.${string}` | 'devices.ask' }>

interface Context {
  readonly rooms: MediaRooms
  readonly host: HostPort
  readonly dispatch: Dispatch
  readonly log: Log
}

/** Carries out what the machine asks of devices and media, and reports how it went by the call it was for. */
export function runMediaEffect(effect: MediaEffect, { rooms, host, dispatch, log }: Context): void {
  const { callId } = effect
  const failing =
    (type: 'media.failed' | 'devices.failed', code: CallErrorCode) =>
    (thrown: unknown): void => {
      const error = CallError.from(thrown, code)
      dispatch({ type, callId, code: error.code, cause: error, ...(error.lack && { lack: error.lack }) })
    }

  switch (effect.type) {
    case 'devices.ask':
      host.requestDevices(effect.need).then(
        (answer) => {
          const refused =
            answer.microphone !== 'granted' || (effect.need.camera && answer.camera !== 'granted')
          dispatch(
            refused
              ? { type: 'devices.refused', callId, microphone: answer.microphone, camera: answer.camera }
              : { type: 'devices.allowed', callId },
          )
        },
        failing('media.failed', 'UNSUPPORTED_PLATFORM'),
      )
      return

    case 'rtc.prepare': {
      const lack = host.lack()
      if (lack !== null) {
        failing('media.failed', 'UNSUPPORTED_PLATFORM')(lackError(lack))
        return
      }
      // Needed later: only what cannot be mended by then is news now.
      rooms.session(callId).catch((thrown: unknown) => {
        const error = CallError.from(thrown, 'NETWORK')
        if (error.code === 'UNSUPPORTED_PLATFORM') failing('media.failed', error.code)(error)
        else log('debug', 'media could not be prepared yet', error)
      })
      return
    }

    case 'rtc.openDevices':
      rooms
        .session(callId)
        .then((session) => session.openDevices(effect.need))
        .then(
          () => dispatch({ type: 'devices.opened', callId }),
          failing('devices.failed', 'DEVICE_NOT_FOUND'),
        )
      return

    case 'rtc.join':
      rooms
        .session(callId)
        .then((session) => session.join(effect.ticket))
        .then(
          ({ uid, cid }) => dispatch({ type: 'media.joined', callId, uid, cid }),
          failing('media.failed', 'RTC_JOIN_FAILED'),
        )
      return

    case 'rtc.admit':
      rooms
        .session(callId)
        .then((session) => session.admit(effect.uid))
        // Where there is no session there is nobody to be seen; why there is none is told by what needs it.
        .catch((thrown: unknown) => log('debug', 'nobody was admitted to the media', thrown))
      return

    case 'rtc.publish':
      rooms
        .session(callId)
        .then((session) => session.publish())
        .then(() => dispatch({ type: 'media.published', callId }), failing('media.failed', 'RTC_JOIN_FAILED'))
      return

    case 'rtc.setMicrophone':
    case 'rtc.setCamera': {
      const kind = effect.type === 'rtc.setMicrophone' ? 'audio' : 'video'
      rooms
        .session(callId)
        .then((session) =>
          kind === 'audio' ? session.setMicrophone(effect.on) : session.setCamera(effect.on),
        )
        .catch((thrown: unknown) => {
          const error = CallError.from(thrown, 'DEVICE_NOT_FOUND')
          const { code, lack } = error
          dispatch({ type: 'media.deviceFailed', callId, kind, code, cause: error, ...(lack && { lack }) })
        })
      return
    }

    case 'rtc.leave':
      rooms.leave(callId).catch((thrown: unknown) => log('warn', 'leaving the media room failed', thrown))
  }
}
