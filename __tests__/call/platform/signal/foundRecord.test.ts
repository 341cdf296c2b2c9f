import type { RecordStatus } from '../../../../src/call/machine/record/record'
import { findRecord } from '../../../../src/call/platform/signal/foundRecord'
import type { ArchivedRecord, ArchivePage } from '../../../../src/call/platform/signal/recordArchive'

const written = (channelId: string, status: RecordStatus, from = 'alice'): ArchivedRecord => ({
  record: { type: 1, channelId, status, durations: [], to: from === 'alice' ? 'bob' : 'alice' },
  from,
  time: 1,
  message: null,
})
const find = (records: readonly ArchivedRecord[] | null) => {
  const page: ArchivePage | null = records && { records, next: undefined, reachesTo: 0 }
  return findRecord({ page: async () => page }, 'room-1', 'bob')
}

test('the record of a room is found among others of the same two', async () => {
  const found = await find([written('room-2', 4), written('room-1', 3)])
  expect(found).toMatchObject({ channelId: 'room-1', status: 3 })
})

test('what the far side writes of a call that never connected is not its to write', async () => {
  expect(await find([written('room-1', 5, 'bob')])).toBeNull()
  expect(await find([written('room-1', 5, 'bob'), written('room-1', 3)])).toMatchObject({ status: 3 })
  expect(await find([written('room-1', 1, 'bob')])).toMatchObject({ status: 1 })
})

test('nothing is found where nothing was written, or nobody can be asked', async () => {
  expect([await find([]), await find(null)]).toEqual([null, null])
})
