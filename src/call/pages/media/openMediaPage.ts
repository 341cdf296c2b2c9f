import { MediaHub } from '../../engine/mediaHub'
import { CallError } from '../../error/CallError'
import { setLocale } from '../../locales'
import { getLook } from '../../look'
import { createClock, createPictures, loadRtc } from '../../platform/bindings/index'
import { MediaPage } from '../../platform/rtc/webView/MediaPage'
import { isNonce } from '../../platform/rtc/webView/messages'
import { openBridge } from './miniProgramBridge'

/**
 * Puts this page to work for the mini program around it.
 * @param nonce - from the page's address
 * @throws CallError INVALID_ARGUMENT without a proper nonce, before anything is loaded or heard; an error if there is no
 * mini program around it
 */
export async function openMediaPage(nonce: string): Promise<MediaPage> {
  if (!isNonce(nonce))
    throw new CallError('INVALID_ARGUMENT', 'this page is opened by a call, not by its address')
  const bridge = await openBridge()
  const hub = new MediaHub()
  return new MediaPage({
    nonce,
    bridge,
    media: hub,
    show: (session) => hub.show(session),
    loadRtc: ({ appKey, servers }) =>
      loadRtc({ appKey, servers: servers ?? undefined, camera: () => getLook().camera }),
    // What a client can do does not depend on the application.
    probe: async () => (await loadRtc({ appKey: 'probe' })).prepare(),
    setLocale,
    pictures: createPictures(),
    clock: createClock(),
  })
}
