import { inRoom } from '../record/callRecord'
import type { FoundRoom } from '../terms/identity'
import { withdrawalRequests } from './compose'
import type { Outbox, Posted } from './outbox'
import { alsoPost, remove } from './queue'
import type { OutboxRequest, SweepRequest } from './request'

/**
 * The service was asked for the room of a call by its name, and answers: the call is withdrawn from it.
 * @param account - this side's, which must be in the room for it to be the one that the call made
 * @param room - null where there is none of that name
 * @returns undefined where nothing of that key was asked
 */
export function settleFound(
  outbox: Outbox,
  key: string,
  room: FoundRoom | null,
  account: string | null,
): Posted | undefined {
  const request = outbox.find((each) => each.key === key)?.request
  if (request?.kind !== 'sweep') return undefined
  const left = remove(outbox, key)
  const isOurs = room !== null && account !== null && room.members.includes(account)
  return isOurs ? alsoPost(left, withdrawalFrom(request, room.channelId)) : left
}

/**
 * The far side's answer names the room that is being looked for, in vain if that side has closed it meanwhile.
 * @returns undefined where that call's room is not being looked for
 */
export function noteRoom(
  outbox: Outbox,
  {
    requestId,
    channelId,
    from,
  }: { readonly requestId: string; readonly channelId: string; readonly from: string },
): Posted | undefined {
  const item = outbox.find(
    ({ request }) => request.kind === 'sweep' && request.requestId === requestId && request.userId === from,
  )
  if (item?.request.kind !== 'sweep') return undefined
  return alsoPost(remove(outbox, item.key), withdrawalFrom(item.request, channelId))
}

function withdrawalFrom(sweep: SweepRequest, channelId: string): OutboxRequest[] {
  const { callId, requestId, userId, reason, sparesFarSide, record } = sweep
  const ids = { callId, requestId, channelId }
  const named = record === null ? null : inRoom(record, channelId)
  const [cancel, close] = withdrawalRequests(ids, userId, reason, named)
  return sparesFarSide ? [close] : [cancel, close]
}
