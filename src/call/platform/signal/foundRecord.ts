import { RECORD_STATUS, type CallRecord } from '../../machine/record/record'
import type { RecordArchive } from './recordArchive'

/**
 * What was written of the call with `userId` that had this room, among the latest records of the two. Of a call that never
 * connected only its caller writes, which is this side: what the far side sends of one is not believed.
 */
export async function findRecord(
  archive: Pick<RecordArchive, 'page'>,
  channelId: string,
  userId: string,
): Promise<CallRecord | null> {
  const page = await archive.page(userId)
  const found = page?.records.find(
    ({ record, from }) =>
      record.channelId === channelId && (from !== userId || record.status === RECORD_STATUS.completed),
  )
  return found?.record ?? null
}
