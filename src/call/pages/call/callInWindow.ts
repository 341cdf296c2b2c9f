import { durationText, secondsBetween } from '../../components/status/durationText'
import { hintsOf } from '../../components/status/hintsOf'
import { PICTURE_GAP, withFarPicture } from '../../components/status/useFarPicture'
import type { Call } from '../../engine/Call'
import { text } from '../../locales'
import type { CallInWindow } from '../../platform/pictureInPicture'

/** What a window of its own needs of a call. */
export type WindowedCall = Pick<Call, 'getSnapshot' | 'media' | 'now' | 'setMicrophone' | 'subscribe'> & {
  hangUp(): Promise<void>
}

/** A call for a window of its own, as long as it is the one that there is now. */
export function callInWindow(call: WindowedCall): CallInWindow {
  const { callId } = call.getSnapshot()
  /** Since when the far side has no picture, in ms since 1970. */
  let offSince: number | null = null
  return {
    media: call.media,
    see() {
      const snapshot = call.getSnapshot()
      const { peer, connectedAt, microphoneOn } = snapshot
      if (snapshot.callId !== callId || peer === null || connectedAt === null) return null
      const hints = hintsOf(snapshot)
      offSince = hints.includes('remoteCameraOff') ? (offSince ?? call.now()) : null
      const isAwaited = offSince !== null && call.now() - offSince < PICTURE_GAP
      const [hint] = isAwaited ? hintsOf(withFarPicture(snapshot)) : hints
      const line = hint === undefined ? durationText(secondsBetween(connectedAt, call.now())) : text(hint)
      return { name: peer.name || peer.userId, line, microphoneOn }
    },
    subscribe: (listener) => call.subscribe(listener),
    // What fails is in the log; the page, to which there is a way back, says why.
    toggleMicrophone: () => void call.setMicrophone(!call.getSnapshot().microphoneOn).catch(() => undefined),
    hangUp: () => void call.hangUp().catch(() => undefined),
  }
}
