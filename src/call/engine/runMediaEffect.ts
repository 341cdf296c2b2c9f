import { CallError } from '../error/CallError'
import { lackError } from '../error/lackError'
import type { CallEffect } from '../machine/effects/callEffect'
import type { CallErrorCode } from '../machine/terms/errorCode'
import type { Clock, DeviceAnswers, HostPort, RtcSession } from '../platform/ports'
import type { Log } from './log'
import type { Dispatch, MediaRooms } from './mediaRooms'
import { within } from './within'

/** What concerns devices and media. */
export type MediaEffect = Extract<CallEffect, { type: `rtc.${string}` | 'devices.ask' }>

/**
 * How long a media session may take, in ms. Each adapter knows the waits of its own SDK; these are for what none of them
 * thought of, and longer than theirs.
 */
const STEP_WAIT = 20_000
/** The same where the system may ask the user for a device. */
const ASKED_WAIT = 75_000

interface Context {
  readonly clock: Pick<Clock, 'after'>
  readonly rooms: MediaRooms
  readonly host: HostPort
  readonly dispatch: Dispatch
  readonly log: Log
  /** Resolves when a media room may be entered without keeping anybody waiting for a page. */
  readonly mayEnter: () => Promise<void>
}

/** Carries out what the machine asks of devices and media, and reports how it went by the call it was for. */
export function runMediaEffect(effect: MediaEffect, context: Context): void {
  const { clock, rooms, host, dispatch, log, mayEnter } = context
  const { callId } = effect
  /** What a session does, and that it has an end. */
  const inSession = <T>(act: (session: RtcSession) => Promise<T>, wait = STEP_WAIT): Promise<T> =>
    rooms.session(callId).then((session) => within(clock, wait, effect.type, act(session)))
  const failing =
    (type: 'media.failed' | 'devices.failed', code: CallErrorCode) =>
    (thrown: unknown): void => {
      const error = CallError.from(thrown, code)
      dispatch({ type, callId, code: error.code, cause: error, ...(error.lack && { lack: error.lack }) })
    }

  switch (effect.type) {
    case 'devices.ask':
      askForDevices(effect, host, {
        answered: ({ microphone, camera }) => {
          const refused = microphone !== 'granted' || (effect.need.camera && camera !== 'granted')
          dispatch(
            refused
              ? { type: 'devices.refused', callId, microphone, camera }
              : { type: 'devices.allowed', callId },
          )
        },
        failed: failing('media.failed', 'UNSUPPORTED_PLATFORM'),
      })
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
      inSession((session) => session.openDevices(effect.need)).then(
        () => dispatch({ type: 'devices.opened', callId }),
        failing('devices.failed', 'DEVICE_NOT_FOUND'),
      )
      return

    case 'rtc.join':
      inSession(async (session) => {
        await mayEnter()
        if (rooms.current(callId) !== session) throw new CallError('CANCELLED', 'the call was over by then')
        return session.join(effect.ticket)
      }).then(
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
      inSession((session) => session.publish()).then(
        () => dispatch({ type: 'media.published', callId }),
        failing('media.failed', 'RTC_JOIN_FAILED'),
      )
      return

    case 'rtc.setMicrophone':
    case 'rtc.setCamera': {
      const kind = effect.type === 'rtc.setMicrophone' ? 'audio' : 'video'
      const change = kind === 'audio' ? 'setMicrophone' : 'setCamera'
      inSession((session) => session[change](effect.on), ASKED_WAIT).catch((thrown: unknown) => {
        const error = CallError.from(thrown, 'DEVICE_NOT_FOUND')
        const { code, lack } = error
        // What is told to be off is off, also where the session is still about to turn it on.
        const session = effect.on && code === 'TIMEOUT' ? rooms.current(callId) : null
        session?.[change](false).catch((cause: unknown) =>
          log('debug', `there was no ${kind} to turn off`, cause),
        )
        dispatch({ type: 'media.deviceFailed', callId, kind, code, cause: error, ...(lack && { lack }) })
      })
      return
    }

    case 'rtc.stopScreen':
      rooms.current(callId)?.screen?.stop()
      return

    case 'rtc.leave':
      rooms.leave(callId).catch((thrown: unknown) => log('warn', 'leaving the media room failed', thrown))
  }
}

/** What the device knows already is not waited for: what the tap has asked for leaves with the tap. */
function askForDevices(
  { need }: Extract<MediaEffect, { type: 'devices.ask' }>,
  host: HostPort,
  { answered, failed }: { answered(answer: DeviceAnswers): void; failed(thrown: unknown): void },
): void {
  const answer = host.requestDevices(need)
  if (answer instanceof Promise) answer.then(answered, failed)
  else answered(answer)
}
