import type { SignalEvent } from '../machine/events/callEvent'
import type { KeptCall } from '../machine/state/keptCall'

/** Whether an event is about a call that is kept: it is to be heard once that call is there again. */
export function isAbout(kept: KeptCall, event: SignalEvent): boolean {
  const { requestId, channelId } = kept.as === 'ringing' ? kept.invite : kept
  const told = event.type === 'signal.invited' ? event.invite : event
  const isOfInvite = 'requestId' in told && told.requestId === requestId
  return isOfInvite || (channelId !== null && 'channelId' in told && told.channelId === channelId)
}
