import type { BrowserLack } from '../machine/terms/lack'
import { CallError } from './CallError'

const DETAILS: Readonly<Record<BrowserLack, string>> = {
  recentBrowser: 'this browser is older than Chrome 73 and Safari 12.1 (iOS 12.2): calls use what it lacks',
  secureContext: 'this page has no microphone or camera: serve it over https (or from localhost)',
  mediaDevices: 'this browser offers no microphone or camera (navigator.mediaDevices)',
  webRtc: 'this browser has no WebRTC that the RTC SDK can use (RTCPeerConnection)',
  webSocket: 'this browser has no WebSocket',
}

/** The error of a browser that cannot make calls: UNSUPPORTED_PLATFORM with what it lacks. */
export function lackError(lack: BrowserLack): CallError {
  return new CallError('UNSUPPORTED_PLATFORM', DETAILS[lack], undefined, lack)
}
