import type { EventOf } from '../events/callEvent'
import { askAboutRoom } from '../media/askAboutRoom'
import type { CallState } from '../state/callState'
import type { Step } from '../step/step'
import { ASK_AFTER } from '../timing/limits'

/** The service is asked about the live call when the app or a page is shown: of one that has just begun nothing can have been missed. */
export function askWhenShown(
  state: CallState,
  { at }: EventOf<'app.shown' | 'app.followed'>,
): Step | undefined {
  const { call } = state
  return call === null || at - call.startedAt < ASK_AFTER ? undefined : askAboutRoom(state)
}
