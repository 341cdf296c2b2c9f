import { useUnload } from '@tarojs/taro'
import { mediaFeatures } from '../../components/MediaView/index'
import type { Call } from '../../engine/Call'

/** Where media lives in the page, the call goes with it. One that only rings has no media yet, and rings on. */
export function useEndingWithPage(call: Pick<Call, 'getSnapshot' | 'hangUp'>): void {
  useUnload(() => {
    const { callStatus } = call.getSnapshot()
    if (!mediaFeatures().livesInPage || callStatus === 'idle' || callStatus === 'called') return
    // It ends here whatever becomes of the request.
    call.hangUp().catch(() => undefined)
  })
}
