import { PAGE, type ArchivedRecord, type RecordArchive } from '../platform/signal/recordArchive'
import type { Line } from './line'

/** A record is written when its call is over, and later where its writer was cut off: so far apart they may be, in ms. */
const APART = 24 * 3_600_000

/** Deletes the records of one call on the service; both sides may have written one. Nothing where it cannot be asked. */
export async function deleteOne(archive: RecordArchive, { id, userId, at, duration }: Line): Promise<void> {
  const around = at + duration * 1000
  const found = await collect(archive, userId, { from: around + APART, to: at - APART })
  await deleteMessages(
    archive,
    found.filter(({ record }) => record.channelId === id),
  )
}

/** Deletes the records of every call with these people on the service. */
export async function deleteAllOf(archive: RecordArchive, userIds: readonly string[]): Promise<void> {
  for (const userId of userIds) {
    await deleteMessages(archive, await collect(archive, userId, { from: undefined, to: -Infinity }))
  }
}

/** The records of one conversation from a time back to another, both in ms since 1970. */
async function collect(
  archive: RecordArchive,
  userId: string,
  { from, to }: { readonly from: number | undefined; readonly to: number },
): Promise<readonly ArchivedRecord[]> {
  const found: ArchivedRecord[] = []
  let next: unknown = from
  let reachesTo = Infinity
  for (;;) {
    const page = await archive.page(userId, next)
    if (page === null) return found
    found.push(...page.records)
    if (page.next === undefined || page.reachesTo < to || page.reachesTo >= reachesTo) return found
    ;({ next, reachesTo } = page)
  }
}

async function deleteMessages(archive: RecordArchive, records: readonly ArchivedRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += PAGE) {
    await archive.remove(records.slice(at, at + PAGE).map(({ message }) => message))
  }
}
