import { CallError } from '../../../error/CallError'
import type { MediaEvent } from '../../../machine/events/callEvent'
import { deviceLack } from '../../../machine/terms/lack'
import type { MediaKind } from '../../../machine/terms/media'

/** What tells of a device that does not work. */
export function failedEvent(kind: MediaKind, cause: CallError): MediaEvent {
  const { code, lack } = cause
  return { type: 'media.deviceFailed', kind, code, cause, ...(lack && { lack }) }
}

/** What was there is not any more. */
export function lostEvent(kind: MediaKind): MediaEvent {
  const lack = deviceLack(kind, 'DEVICE_NOT_FOUND')
  const cause = new CallError('DEVICE_NOT_FOUND', `the ${kind} was taken away`, undefined, lack)
  return failedEvent(kind, cause)
}

/** The system has it for itself, as for a phone call: nobody knows for how long. */
export function takenEvent(kind: MediaKind): MediaEvent {
  const lack = deviceLack(kind, 'DEVICE_IN_USE')
  const cause = new CallError('DEVICE_IN_USE', `the system has taken the ${kind}`, undefined, lack)
  return failedEvent(kind, cause)
}
