import { useCallback, useSyncExternalStore } from 'react'
import { View } from '../../components/elements/View'
import { Backdrop } from '../../components/people/Backdrop'
import { useLook } from '../../components/theme'
import { CallError } from '../../error/CallError'
import type { MediaPage } from '../../platform/rtc/webView/MediaPage'
import { CallStore } from '../../store/CallStore'
import { CallScreen, type ScreenCall } from '../call/CallScreen'
import { pageClass } from '../call/pageTheme'

interface Props {
  readonly page: MediaPage
}

/** The call as the mini program has it, in the same screen that shows it elsewhere. */
export function MirroredScreen({ page }: Props) {
  // The word may come between the drawing and the listening, and there need not be another.
  const subscribe = useCallback((listener: () => void) => page.subscribe(listener), [page])
  const shown = useSyncExternalStore(subscribe, () => page.isShown)
  return shown ? <CallScreen store={storeOf(page)} /> : <Waiting />
}

// A store lives as long as its page, and goes with it: React may let go of a component and take it up again.
const stores = new WeakMap<MediaPage, CallStore<ScreenCall>>()

function storeOf(page: MediaPage): CallStore<ScreenCall> {
  const known = stores.get(page)
  if (known !== undefined) return known
  const made = new CallStore(screenCall(page))
  stores.set(page, made)
  return made
}

/** Before the mini program has told of its call there is nothing to show. */
function Waiting() {
  return (
    <View id="call-page" className={pageClass(useLook())} data-status="opening">
      <Backdrop peer={null} />
    </View>
  )
}

/** What rings is outside of this page: nothing of it can be done in here. */
function screenCall(page: MediaPage): ScreenCall {
  const rings = () => Promise.reject(new CallError('NOT_CALLED', 'ringing is the mini program’s'))
  const stay = () => Promise.resolve()
  return {
    media: page.media,
    // What is chosen on H5 is of the app there, and not of the mini program's user.
    devices: null,
    getSnapshot: () => page.getSnapshot(),
    now: () => page.now(),
    subscribe: (listener) => page.subscribe(listener),
    hangUp: () => page.hangUp(),
    setMicrophone: (on) => page.setMicrophone(on),
    setCamera: (on) => page.setCamera(on),
    switchCamera: () => page.switchCamera(),
    shareScreen: null,
    stopSharingScreen: stay,
    switchCallType: (options) => page.switchCallType(options),
    resumePlay: () => page.resumePlay(),
    messageTo: null,
    getStats: () => page.getStats(),
    // What happened is in the journal of the mini program around this page.
    report: null,
    handOverReport: null,
    call: rings,
    accept: rings,
    cancel: rings,
    reject: rings,
    muteRing: rings,
    canMinimise: () => page.canMinimise(),
    minimise: () => page.minimise(),
    openPage: null,
    // Where the user goes when it is over is the mini program's to decide: it has the pages.
    closePage: stay,
  }
}
