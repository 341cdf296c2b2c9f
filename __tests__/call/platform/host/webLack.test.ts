import type { BrowserParts } from '../../../../src/call/platform/host/webLack'
import { webLack } from '../../../../src/call/platform/host/webLack'

class Part {}
const mediaDevices = { getUserMedia: () => undefined } as unknown as MediaDevices
const WHOLE: BrowserParts = {
  navigator: { mediaDevices },
  isSecureContext: true,
  RTCPeerConnection: Part,
  WebSocket: Part,
}

describe('what a browser lacks for calls', () => {
  it.each<[name: string, page: BrowserParts, lack: ReturnType<typeof webLack>]>([
    ['nothing, where all is there', WHOLE, null],
    [
      'nothing, where it is too old to say whether its page is secure',
      { ...WHOLE, isSecureContext: undefined },
      null,
    ],
    ['nothing, where an app opens its plain page all the same', { ...WHOLE, isSecureContext: false }, null],
    ['a secure page', { ...WHOLE, navigator: {}, isSecureContext: false }, 'secureContext'],
    ['devices', { ...WHOLE, navigator: {} }, 'mediaDevices'],
    [
      'devices, where there is only their list',
      { ...WHOLE, navigator: { mediaDevices: {} as MediaDevices } },
      'mediaDevices',
    ],
    ['WebRTC', { ...WHOLE, RTCPeerConnection: undefined }, 'webRtc'],
    [
      'nothing, where WebRTC has an older name',
      { ...WHOLE, RTCPeerConnection: undefined, webkitRTCPeerConnection: Part },
      null,
    ],
    ['WebSocket', { ...WHOLE, WebSocket: undefined }, 'webSocket'],
  ])('is %s', (_, page, lack) => expect(webLack(page)).toBe(lack))

  it('is a recent browser, whatever else it lacks', () => {
    expect(webLack({ ...WHOLE, navigator: {} }, {})).toBe('recentBrowser')
  })
})
