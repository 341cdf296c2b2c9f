import type { PastCalls, PastOutcome } from '../../../src/call/engine/pastCalls'
import type { EndReason } from '../../../src/call/machine/terms/endReason'
import { settle } from '../engine/fakes/fakeClock'
import { HistoryRig, NOON } from './HistoryRig'

const MINUTE = 60_000
const KEY = 'taro-nertc-call.history.alice'

let rig: HistoryRig
let history: PastCalls
beforeEach(() => {
  rig = new HistoryRig()
  history = rig.open()
})

const calls = () => history.getSnapshot().calls
const ids = () => calls().map(({ id }) => id)
const [alice, bob] = [
  (duration: number) => ({ accid: 'alice', duration }),
  (duration: number) => ({ accid: 'bob', duration }),
]

describe('a call that ended here', () => {
  it('is on the list at once, with whom, when, and what became of it', () => {
    rig.end()
    expect(calls()).toEqual([
      {
        id: 'room-1',
        userId: 'bob',
        name: '李小白',
        direction: 'in',
        type: 2,
        outcome: 'missed',
        duration: 0,
        at: NOON,
        unread: true,
        seen: true,
      },
    ])
  })

  it.each<[EndReason, PastOutcome]>([
    ['cancelled', 'cancelled'],
    ['remoteCancelled', 'cancelled'],
    ['rejected', 'refused'],
    ['remoteRejected', 'refused'],
    ['rejectedElsewhere', 'refused'],
    ['busy', 'busy'],
    ['noAnswer', 'missed'],
    ['missed', 'missed'],
    ['answeredElsewhere', 'elsewhere'],
    ['hungUp', 'failed'],
    ['networkLost', 'failed'],
    ['permissionDenied', 'failed'],
    ['signalingFailed', 'failed'],
  ])('and never connected, as %s, was %s', (endReason, outcome) => {
    rig.end({ endReason })
    expect(calls()).toMatchObject([{ outcome }])
  })

  it('and was talked in was answered, however it ended', () => {
    rig.end({ connectedAt: NOON + 5_000, duration: 65, endReason: 'networkLost', role: 'caller' })
    expect(calls()).toMatchObject([{ outcome: 'answered', duration: 65, direction: 'out', unread: false }])
  })

  it('is named by the module where the service never took it', () => {
    rig.end({ role: 'caller', channelId: null, endReason: 'signalingFailed' })
    expect(calls()).toMatchObject([{ id: 'call-1', outcome: 'failed' }])
  })

  it('is not told of by a device that was put out while it rang', () => {
    rig.end({ endReason: 'kickedOffline' })
    expect(calls()).toEqual([])
  })

  it('stands before those that are older, whatever comes first', () => {
    rig.end({ channelId: 'second', startedAt: NOON + MINUTE })
    rig.end({ channelId: 'first', startedAt: NOON })
    rig.end({ channelId: 'third', startedAt: NOON + 2 * MINUTE })
    expect(ids()).toEqual(['third', 'second', 'first'])
  })
})

describe('a record', () => {
  it('of a call that this device was not in is a line, with its own time and the name of who called', async () => {
    rig.nim.users = [{ accountId: 'bob', name: 'Bob' }]
    rig.receive({
      time: NOON + MINUTE,
      record: { channelId: 'other', status: 1, durations: [alice(59), bob(60)] },
    })
    await settle()
    expect(calls()).toMatchObject([
      {
        id: 'other',
        userId: 'bob',
        name: 'Bob',
        direction: 'in',
        outcome: 'answered',
        duration: 60,
        at: NOON,
      },
    ])
  })

  it.each<[number, PastOutcome, boolean]>([
    [1, 'answered', false],
    [2, 'cancelled', true],
    [3, 'refused', false],
    [4, 'missed', true],
    [5, 'busy', true],
  ])('with the status %i says that it was %s', (status, outcome, unread) => {
    rig.receive({ record: { status: status as 1 } })
    expect(calls()).toMatchObject([{ outcome, unread }])
  })

  it('changes nothing of what was seen, before it or after it', () => {
    rig.receive({ record: { channelId: 'room-1', status: 1, durations: [alice(86_000), bob(86_000)] } })
    rig.end({ endReason: 'rejected' })
    rig.receive({ record: { channelId: 'room-1', status: 4 } })
    rig.recorded({ status: 4 })
    expect(calls()).toMatchObject([{ outcome: 'refused', unread: false, duration: 0 }])
  })

  it('says how long a call took that another device answered', () => {
    rig.end({ endReason: 'answeredElsewhere' })
    rig.receive({ record: { channelId: 'room-1', status: 1, durations: [alice(65), bob(65)] } })
    expect(calls()).toMatchObject([{ outcome: 'elsewhere', duration: 65 }])
  })

  it('by somebody who was not in that call is none', () => {
    rig.end({ endReason: 'rejected' })
    rig.receive({ from: 'mallory', record: { channelId: 'room-1', status: 1 } })
    expect(calls()).toMatchObject([{ userId: 'bob', outcome: 'refused' }])
  })

  it('by a stranger goes when the call itself is over', () => {
    rig.receive({ from: 'mallory', record: { channelId: 'room-1', status: 1 } })
    rig.end({ endReason: 'rejected' })
    expect(calls()).toMatchObject([{ userId: 'bob' }])
  })

  it('written again lifts no line to the top, and makes no second', () => {
    rig.receive({ time: NOON, record: { channelId: 'a' } })
    rig.receive({ time: NOON + MINUTE, record: { channelId: 'b' } })
    rig.receive({ time: NOON + 2 * MINUTE, record: { channelId: 'a', status: 1 } })
    expect(ids()).toEqual(['b', 'a'])
    expect(calls()[1]).toMatchObject({ outcome: 'missed' })
  })

  it('of this device itself, of a call that it was stopped in, is a line', () => {
    rig.recorded({ to: 'bob', status: 2 })
    expect(calls()).toMatchObject([{ userId: 'bob', direction: 'out', outcome: 'cancelled', unread: false }])
  })

  it('of no call is passed over', () => {
    rig.nim.messages.emit('onReceiveMessages', [{ messageType: 0 }, null, 'x'])
    rig.receive({ record: { durations: [alice(1e15)] } })
    expect(calls()).toEqual([])
  })
})

describe('what is unread', () => {
  it('is counted until the user has seen the list', () => {
    rig.end({ channelId: 'a' })
    rig.end({ channelId: 'b', endReason: 'remoteCancelled' })
    rig.end({ channelId: 'c', endReason: 'rejected' })
    expect(history.getSnapshot().unread).toBe(2)
    history.markRead()
    expect(history.getSnapshot().unread).toBe(0)
    expect(rig.open().getSnapshot().unread).toBe(0)
  })

  it('is told to who listens, and nothing where nothing changed', () => {
    const listener = jest.fn()
    const off = history.subscribe(listener)
    rig.end()
    history.markRead()
    expect(listener).toHaveBeenCalledTimes(2)
    const before = history.getSnapshot()
    history.markRead()
    rig.receive({ record: { channelId: 'room-1' } })
    expect(history.getSnapshot()).toBe(before)
    off()
    rig.end({ channelId: 'another' })
    expect(listener).toHaveBeenCalledTimes(2)
  })
})

describe('what the device keeps', () => {
  it('is there again when the app starts, the latest calls', async () => {
    const small = new HistoryRig()
    const first = small.open({ most: 2 })
    for (const minute of [0, 1, 2]) {
      small.end({ channelId: `${minute}`, startedAt: NOON + minute * MINUTE })
    }
    expect(first.getSnapshot().calls).toHaveLength(3)
    await settle()
    expect(small.open({ most: 2 }).getSnapshot().calls).toEqual(first.getSnapshot().calls.slice(0, 2))
  })

  it.each(['', '{', '[]', '{"version":2,"rows":[]}', '{"version":1,"clearedTo":0,"rows":[[1],["a"],null]}'])(
    'counts as nothing where it is %p',
    (text) => {
      rig.kept.set(KEY, text)
      expect(rig.open().getSnapshot().calls).toEqual([])
    },
  )

  it('is put together with what another page has kept', async () => {
    const other = rig.open()
    rig.kept.clear()
    const twin = new HistoryRig()
    const there = twin.open()
    twin.end({ channelId: 'there' })
    await settle()
    rig.kept.set(KEY, twin.kept.get(KEY) ?? '')
    rig.end({ channelId: 'here', startedAt: NOON + MINUTE })
    await settle()
    expect(ids()).toEqual(['here', 'there'])
    expect(there.getSnapshot().calls).toHaveLength(1)
    await other.remove({ id: 'there' })
    rig.end({ channelId: 'later', startedAt: NOON + 2 * MINUTE })
    await settle()
    expect(ids()).toEqual(['later', 'here'])
  })

  it('is read where it was read on another page', async () => {
    rig.end({ channelId: 'missed' })
    await settle()
    const there = rig.open()
    there.markRead()
    await settle()
    expect(rig.open().getSnapshot().unread).toBe(0)
    rig.end({ channelId: 'later', startedAt: NOON + MINUTE })
    await settle()
    expect(history.getSnapshot().calls.map(({ id, unread }) => [id, unread])).toEqual([
      ['later', true],
      ['missed', false],
    ])
  })

  it('is what of it there is room for, the latest calls', async () => {
    for (const minute of [0, 1, 2, 3]) rig.end({ channelId: `${minute}`, startedAt: NOON + minute * MINUTE })
    await settle()
    const whole = rig.kept.get(KEY)?.length ?? 0
    rig.most = whole
    rig.end({ channelId: '4', startedAt: NOON + 4 * MINUTE })
    await settle()
    expect(ids()).toHaveLength(5)
    const again = rig.open().getSnapshot().calls
    expect(again.map(({ id }) => id)).toEqual(['4', '3'])
  })

  it('is told of once where there is room for nothing', async () => {
    rig.most = 0
    rig.end({ channelId: 'one' })
    await settle()
    rig.end({ channelId: 'other' })
    await settle()
    expect([rig.warnings, ids()]).toEqual([
      ['the device has no room for past calls: they last as long as the app'],
      ['other', 'one'],
    ])
  })

  it('is each account’s own, and shown to nobody after a logout', async () => {
    rig.end()
    await settle()
    rig.login('')
    expect(history.getSnapshot()).toMatchObject({ account: null, calls: [], unread: 0 })
    rig.login('carol')
    expect(history.getSnapshot()).toMatchObject({ account: 'carol', calls: [] })
    rig.login('Alice')
    expect(ids()).toEqual(['room-1'])
  })

  it('is written once for all that one moment brings, after whoever hears of it', async () => {
    const set = jest.spyOn(rig.kept, 'set')
    rig.end({ channelId: 'one' })
    rig.end({ channelId: 'other', startedAt: NOON + MINUTE })
    expect([ids(), set.mock.calls.length]).toEqual([['other', 'one'], 0])
    await settle()
    expect(set).toHaveBeenCalledTimes(1)
  })

  it('has a call that a logout has ended', () => {
    rig.login('')
    rig.end()
    rig.login('alice')
    expect(ids()).toEqual(['room-1'])
  })
})

it('listens to nobody any more when it is disposed of', () => {
  expect(rig.listenerCount).toBe(4)
  history.dispose()
  expect(rig.listenerCount).toBe(0)
})
