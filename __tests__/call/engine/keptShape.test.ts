import { createKeptStore } from '../../../src/call/engine/keptStore'
import type { KeptCall, KeptOwn, KeptRing } from '../../../src/call/machine/state/keptCall'

const PLACED: KeptOwn = {
  as: 'placed',
  account: 'alice',
  callId: 'call-1',
  requestId: 'request-1',
  channelId: 'room-1',
  role: 'caller',
  type: 2,
  peer: { userId: 'bob', name: 'Bob', avatar: '' },
  otherKit: false,
  answered: true,
  startedAt: 1_000,
  ringUntil: null,
  connectedAt: 2_000,
  seenAt: 3_000,
  media: {
    channelName: 'rtc-1',
    roomName: 'call-1',
    attachment: '',
    uid: 11,
    microphoneOn: true,
    cameraOn: false,
  },
  closing: false,
}
const RINGING: KeptRing = {
  as: 'ringing',
  account: 'alice',
  invite: {
    callId: 'call-1',
    requestId: 'request-1',
    channelId: 'room-1',
    channelName: 'rtc-1',
    roomName: 'call-1',
    from: 'bob',
    type: 2,
    attachment: '',
    timeout: 30_000,
    glare: true,
    group: false,
  },
  startedAt: 1_000,
  ringUntil: 31_000,
  microphoneOn: true,
  cameraOn: false,
}

/** What a device that finds this in its storage goes on with. */
function restoredFrom(call: unknown): unknown {
  const text = JSON.stringify({ page: '', call })
  const found = jest.fn()
  const storage = { get: () => text, set: () => true, remove: () => undefined }
  createKeptStore(storage, null).restore(found)
  return found.mock.calls[0]?.[0] ?? null
}

it.each([
  ['a call', PLACED],
  ['a call that never connected', { ...PLACED, connectedAt: null, channelId: null }],
  ['a dial', { ...PLACED, answered: false, connectedAt: null, ringUntil: 31_000 }],
  ['a call that is not to be come back into', { ...PLACED, media: null }],
  ['a ring', RINGING],
])('%s is read as it was kept', (_, kept) => {
  expect(restoredFrom(kept)).toEqual(kept)
})

const fields = (kept: KeptCall) => Object.keys(kept).map((field) => [field, kept] as const)

it.each([...fields(PLACED), ...fields(RINGING)])(
  'whose %s is of the wrong kind, or missing, counts as nothing',
  (field, kept) => {
    expect(restoredFrom({ ...kept, [field]: { no: 'such' } })).toBeNull()
    const { [field as keyof KeptCall]: _, ...rest } = kept
    expect(restoredFrom(rest)).toBeNull()
  },
)

it.each(['timeout', 'roomName', 'type', 'glare', 'group', 'attachment'])(
  'a ring whose invite has a wrong %s counts as nothing',
  (field) => {
    const kept = { ...RINGING, invite: { ...RINGING.invite, [field]: [] } }
    expect(restoredFrom(kept)).toBeNull()
  },
)

it.each(['channelName', 'roomName', 'attachment', 'uid', 'microphoneOn', 'cameraOn'])(
  'a call whose media has a wrong %s counts as nothing',
  (field) => {
    expect(restoredFrom({ ...PLACED, media: { ...PLACED.media, [field]: [] } })).toBeNull()
  },
)

it('a moment that is no number is none', () => {
  expect(restoredFrom({ ...PLACED, connectedAt: '2000' })).toBeNull()
})
