import { durationText, secondsBetween } from '../../components/status/durationText'
import { hintsOf } from '../../components/status/hintsOf'
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
  return {
    media: call.media,
    see() {
      const snapshot = call.getSnapshot()
      const { peer, connectedAt, microphoneOn } = snapshot
      if (snapshot.callId !== callId || peer === null || connectedAt === null) return null
      const [hint] = hintsOf(snapshot)
      const line = hint === undefined ? durationText(secondsBetween(connectedAt, call.now())) : text(hint)
      return { name: peer.name || peer.userId, line, microphoneOn }
    },
    subscribe: (listener) => call.subscribe(listener),
    // What fails is in the log; the page, to which there is a way back, says why.
    toggleMicrophone: () => void call.setMicrophone(!call.getSnapshot().microphoneOn).catch(() => undefined),
    hangUp: () => void call.hangUp().catch(() => undefined),
  }
}
