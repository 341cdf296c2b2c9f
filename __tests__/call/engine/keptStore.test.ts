import { createKeptStore } from '../../../src/call/engine/keptStore'
import type { KeptCall } from '../../../src/call/machine/state/keptCall'

const PLACED: KeptCall = {
  as: 'placed',
  account: 'alice',
  callId: 'call-1',
  requestId: 'request-1',
  channelId: 'room-1',
  role: 'caller',
  type: 2,
  peer: { userId: 'bob', name: 'Bob', avatar: '' },
  answered: true,
  startedAt: 1_000,
  connectedAt: 2_000,
}
const RINGING: KeptCall = {
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
}

function storeOf(text: string | null) {
  let stored = text
  return createKeptStore({
    get: () => stored,
    set: (_, value) => {
      stored = value
    },
    remove: () => {
      stored = null
    },
  })
}

it.each([
  ['a call', PLACED],
  ['a call that never connected', { ...PLACED, connectedAt: null, channelId: null }],
  ['a ring', RINGING],
])('%s is read as it was kept', (_, kept) => {
  expect(storeOf(JSON.stringify(kept)).read()).toEqual(kept)
})

const fields = (kept: KeptCall) => Object.keys(kept).map((field) => [field, kept] as const)

it.each([...fields(PLACED), ...fields(RINGING)])(
  'whose %s is of the wrong kind, or missing, counts as nothing',
  (field, kept) => {
    expect(storeOf(JSON.stringify({ ...kept, [field]: { no: 'such' } })).read()).toBeNull()
    const { [field as keyof KeptCall]: _, ...rest } = kept
    expect(storeOf(JSON.stringify(rest)).read()).toBeNull()
  },
)

it.each(['timeout', 'roomName', 'type', 'glare', 'group', 'attachment'])(
  'a ring whose invite has a wrong %s counts as nothing',
  (field) => {
    const kept = { ...RINGING, invite: { ...RINGING.invite, [field]: [] } }
    expect(storeOf(JSON.stringify(kept)).read()).toBeNull()
  },
)

it('a moment that is no number is none', () => {
  expect(storeOf(JSON.stringify({ ...PLACED, connectedAt: '2000' })).read()).toBeNull()
})
