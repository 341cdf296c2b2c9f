import type { CallState } from '../state/callState'
import type { LiveCall } from '../state/liveCall'
import { step, type Step } from '../step/step'

/**
 * Asks the service what is true of the live call's room: after a reconnect, when the app is shown again, and when media
 * shows what signalling has not said. The answer does nothing that was done already, so that it may be asked any time.
 */
export function askAboutRoom(state: CallState): Step | undefined {
  const { call, ledger } = state
  if (call === null || call.roomName === null || ledger.login !== 'ready' || !isWorthAsking(call)) {
    return undefined
  }
  return step(state, { type: 'signal.findRoom', roomName: call.roomName })
}

/** A request that is under way will tell by itself, and while both are in the media room that decides. */
function isWorthAsking(call: LiveCall): boolean {
  switch (call.callStatus) {
    case 'calling':
      return call.stage === 'ringing'
    case 'called':
      return true
    case 'connecting':
      return call.ticket !== null || call.answerFailure !== null
    case 'inCall':
      return (
        call.remoteGone !== null ||
        call.doubtedSince !== null ||
        (call.returning && call.media.room !== 'out')
      )
  }
}
