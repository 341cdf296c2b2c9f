import { privacyLackOf } from '../../../error/privacyLackOf'
import type { MediaKind } from '../../../machine/terms/media'
import type { PrivacyLack } from '../../../machine/terms/privacyLack'
import type { LiveFigures, LiveReport } from '../../liveReport'

/** What a report means for a call. `flowing`: it works; `stalled`: the platform tries again by itself; `cut`: it gave up. */
export type LiveSign =
  | 'flowing'
  | 'stalled'
  | 'cut'
  | 'suspended'
  | 'cameraFailed'
  | 'microphoneFailed'
  | 'cameraDenied'
  | 'microphoneDenied'
  | 'unsupported'
  | PrivacyLack

/** What a report says that was measured; null where it says something else. */
export function figuresOf(event: unknown): LiveFigures | null {
  const report = readReport(event)
  return report?.type === 'figures' ? report : null
}

/** The code of a state change; null where a report says something else. */
export function stateOf(event: unknown): number | null {
  const report = readReport(event)
  return report?.type === 'state' ? report.code : null
}

/** Louder than a quiet room, of 100. What a phone's silence is was not tried. */
const VOICE = 10

/** Whether a report says that somebody talks; null where it says something else. */
export function isTalking(event: unknown): boolean | null {
  const report = readReport(event)
  return report?.type === 'volume' ? report.volume >= VOICE : null
}

type Signs = Readonly<Record<number, LiveSign | undefined>>

/** https://developers.weixin.qq.com/miniprogram/dev/component/live-pusher.html, codes of bindstatechange. */
const PUSHER_STATES: Signs = {
  1002: 'flowing',
  1102: 'stalled',
  [-1301]: 'cameraFailed',
  [-1302]: 'microphoneFailed',
  [-1307]: 'cut',
  3001: 'cut',
  3002: 'cut',
  3003: 'cut',
  3004: 'cut',
  3005: 'cut',
  5000: 'suspended',
}

/** The same page, codes of binderror. */
const PUSHER_ERRORS: Signs = { 10001: 'cameraDenied', 10002: 'microphoneDenied' }

/** https://developers.weixin.qq.com/miniprogram/dev/component/live-player.html, codes of bindstatechange. */
const PLAYER_STATES: Signs = {
  2003: 'flowing',
  2004: 'flowing',
  2103: 'stalled',
  [-2301]: 'cut',
  3001: 'cut',
  3002: 'cut',
  3003: 'cut',
  3005: 'cut',
  6000: 'suspended',
}

/**
 * How the platform says that this mini program may not use the components at all: wrong category, or not switched on in
 * its console. Assumed, as nobody could try.
 */
const NOT_PERMITTED = /access denied|no permission|not? (?:authorized|support)/i

/** A device that does not open, or not any more. */
export interface LostDevice {
  readonly kind: MediaKind
  readonly code: 'DEVICE_NOT_FOUND' | 'PERMISSION_DENIED'
}

/** Which device a sign says is lost; null for a sign that says none. */
export function deviceOf(sign: LiveSign | null): LostDevice | null {
  switch (sign) {
    case 'cameraFailed':
      return { kind: 'video', code: 'DEVICE_NOT_FOUND' }
    case 'microphoneFailed':
      return { kind: 'audio', code: 'DEVICE_NOT_FOUND' }
    case 'cameraDenied':
      return { kind: 'video', code: 'PERMISSION_DENIED' }
    case 'microphoneDenied':
      return { kind: 'audio', code: 'PERMISSION_DENIED' }
    default:
      return null
  }
}

/** What a pusher's report means for a call; null for what a call need not know, and for what is no report. */
export const signOfPusher = (event: unknown) => signOf(event, PUSHER_STATES, PUSHER_ERRORS)
/** The same of a player's report. It has no errors of its own: it opens no device. */
export const signOfPlayer = (event: unknown) => signOf(event, PLAYER_STATES, {})

/** Null for what a call need not know. */
function signOf(event: unknown, states: Signs, errors: Signs): LiveSign | null {
  const report = readReport(event)
  if (report === null) return null
  switch (report.type) {
    case 'figures':
    case 'volume':
      return null
    case 'state':
      return states[report.code] ?? null
    case 'error':
      return errors[report.code] ?? null
    case 'refused': {
      // Worded like what follows, and mended by somebody else.
      const lack = privacyLackOf({ errMsg: report.reason })
      return lack ?? (NOT_PERMITTED.test(report.reason) ? 'unsupported' : 'cut')
    }
  }
}

function readReport(event: unknown): LiveReport | null {
  if (typeof event !== 'object' || event === null || !('type' in event)) return null
  const { type } = event
  if (type === 'figures') {
    const told: Readonly<Record<string, unknown>> = { ...event }
    const figure = (name: keyof LiveFigures) => Number(told[name]) || 0
    return {
      type,
      audio: figure('audio'),
      video: figure('video'),
      fps: figure('fps'),
      all: figure('all'),
      width: figure('width'),
      height: figure('height'),
      quality: figure('quality'),
    }
  }
  if (type === 'volume' && 'volume' in event) return { type, volume: Number(event.volume) || 0 }
  if (type === 'refused' && 'reason' in event) return { type, reason: String(event.reason) }
  if ((type === 'state' || type === 'error') && 'code' in event) return { type, code: Number(event.code) }
  return null
}
