import type { BrowserLack } from '../../machine/terms/lack'
import { hasMediaDevices, type DevicePage } from './mediaDevices'

/** The parts of a browser that calls stand on, beside its devices; each may be missing although it is typed as there. */
export interface BrowserParts extends DevicePage {
  readonly RTCPeerConnection?: unknown
  /** Older names, which the RTC SDK takes as well. */
  readonly webkitRTCPeerConnection?: unknown
  readonly mozRTCPeerConnection?: unknown
  readonly WebSocket?: unknown
}

/** What the language has in every browser that calls work in, and in no older one: Chrome 73, Safari 12.1, Firefox 63. */
interface Language {
  readonly fromEntries?: unknown
}

/**
 * What this browser lacks that no call can do without, the first of it; null where nothing is. Looked up each time, so
 * that an app may load what stands in for it. No `AudioContext` is asked for: sound plays in an element, and levels are
 * not measured.
 */
export function webLack(page: BrowserParts, language: Language = Object): BrowserLack | null {
  // First: what else is missing need not be what keeps such a browser from calls.
  if (typeof language.fromEntries !== 'function') return 'recentBrowser'
  if (!hasMediaDevices(page)) return page.isSecureContext === false ? 'secureContext' : 'mediaDevices'
  const connection = page.RTCPeerConnection ?? page.webkitRTCPeerConnection ?? page.mozRTCPeerConnection
  if (typeof connection !== 'function') return 'webRtc'
  return typeof page.WebSocket === 'function' ? null : 'webSocket'
}
