/**
 * State codes of `live-pusher` that the host fires.
 * @claim weapp | The codes of live-pusher's bindstatechange, with the meanings named in runtime/media/codes.ts. | https://developers.weixin.qq.com/miniprogram/dev/component/live-pusher.html
 */
export const PUSHER = {
  connected: 1001,
  pushing: 1002,
  cameraOpened: 1003,
  firstFrame: 1007,
  encoderStarted: 1008,
  reconnecting: 1102,
  cameraFailed: -1301,
  microphoneFailed: -1302,
  disconnected: -1307,
  connectFailed: 3002,
  suspended: 5000,
} as const

/**
 * State codes of `live-player` that the host fires.
 * @claim weapp | The codes of live-player's bindstatechange, with the meanings named in runtime/media/codes.ts. | https://developers.weixin.qq.com/miniprogram/dev/component/live-player.html
 */
export const PLAYER = {
  connected: 2001,
  pulling: 2002,
  firstFrame: 2003,
  playing: 2004,
  stopped: 2006,
  resolution: 2009,
  reconnecting: 2103,
  disconnected: -2301,
  suspended: 6000,
} as const

/** Codes of live-pusher's binderror. */
export const PUSHER_ERROR = { cameraForbidden: 10001, microphoneForbidden: 10002 } as const
