import { deviceLack } from '../../../../../src/call/machine/terms/lack'
import type { MediaSide } from '../../../../../src/call/platform/ports'
import { MiniRig } from './MiniRig'

let rig: MiniRig
beforeEach(async () => {
  rig = new MiniRig()
  await rig.talk()
})

const revision = (side: MediaSide) => rig.source(side).revision ?? 0

describe.each([
  [
    'local',
    'pusher',
    { cut: [-1307, 3001, 3002, 3003, 3004, 3005], stalled: 1102, suspended: 5000, flows: 1002 },
  ],
  ['remote', 'player', { cut: [-2301, 3001, 3002, 3003, 3005], stalled: 2103, suspended: 6000, flows: 2004 }],
] as const)('what the %s side’s %s says', (side, _, codes) => {
  it.each([...codes.cut, codes.suspended])('%d: the stream is begun anew, soon', async (code) => {
    const before = revision(side)
    rig.state(side, code)
    expect(rig.events).toEqual([{ type: 'media.reconnecting' }])
    await rig.clock.advance(300)
    expect(revision(side)).toBe(before + 1)
    rig.state(side, codes.flows)
    expect(rig.events).toEqual([{ type: 'media.reconnecting' }, { type: 'media.reconnected' }])
  })

  it('cut again and again, it is begun anew more and more rarely, and soon once it has flowed', async () => {
    const before = revision(side)
    const [cut] = codes.cut
    for (const pause of [300, 1_000, 2_000, 4_000, 4_000]) {
      rig.state(side, cut)
      rig.state(side, cut)
      await rig.clock.advance(pause - 1)
      const restarts = revision(side)
      await rig.clock.advance(1)
      expect(revision(side)).toBe(restarts + 1)
    }
    expect(revision(side)).toBe(before + 5)
    rig.state(side, codes.flows)
    rig.state(side, cut)
    await rig.clock.advance(300)
    expect(revision(side)).toBe(before + 6)
  })

  it('that the platform tries again by itself: nothing is begun anew', async () => {
    const before = revision(side)
    rig.state(side, codes.stalled)
    await rig.clock.advance(60_000)
    expect([revision(side), rig.events]).toEqual([before, [{ type: 'media.reconnecting' }]])
  })

  it.each([{}, null, 'x', { type: 'state', code: 1101 }, { type: 'state' }, { type: 'other', code: -1307 }])(
    '%j: nothing that matters',
    async (report) => {
      rig.session.report(side, report)
      await rig.clock.advance(60_000)
      expect(rig.events).toEqual([])
    },
  )

  it('refused for good: the call cannot have media here, and the log says what to do', () => {
    rig.session.report(side, { type: 'refused', reason: 'operateLive:fail access denied' })
    expect(rig.events).toEqual([
      {
        type: 'media.failed',
        code: 'UNSUPPORTED_PLATFORM',
        cause: expect.objectContaining({ code: 'UNSUPPORTED_PLATFORM' }),
      },
    ])
    expect(rig.logged).toEqual([expect.stringContaining('category')])
  })

  it.each([
    ['privacy permission is not authorized', 'privacyAgreement'],
    ['api scope is not declared in the privacy agreement', 'privacyDeclaration'],
  ] as const)(
    'kept back for the privacy guide (%s): it is said so, and the category is not blamed',
    (why, lack) => {
      rig.session.report(side, { type: 'refused', reason: `operateLivePusher:fail ${why}` })
      const cause = expect.objectContaining({ code: 'PERMISSION_DENIED', lack })
      expect(rig.events).toEqual([{ type: 'media.failed', code: 'PERMISSION_DENIED', cause, lack }])
      expect(rig.logged).toEqual([expect.stringContaining('privacy guide')])
    },
  )

  it('refused for now: it is tried again', async () => {
    const before = revision(side)
    rig.session.report(side, { type: 'refused', reason: 'fail runningState=background' })
    await rig.clock.advance(300)
    expect(revision(side)).toBe(before + 1)
  })
})

it('both streams and the signalling are one connection to the user', async () => {
  rig.state('local', -1307)
  rig.state('remote', -2301)
  rig.client.tell('willreconnect', {})
  rig.state('local', 1002)
  rig.state('remote', 2004)
  expect(rig.events).toEqual([{ type: 'media.reconnecting' }])
  rig.client.tell('clientJoin', { uid: 22 })
  rig.client.tell('reconnected', {})
  expect(rig.events.filter(({ type }) => type === 'media.reconnected')).toHaveLength(1)
})

it.each([
  ['the camera failed', 'state', -1301, 'video', 'DEVICE_NOT_FOUND'],
  ['the microphone failed', 'state', -1302, 'audio', 'DEVICE_NOT_FOUND'],
  ['the camera is not permitted', 'error', 10001, 'video', 'PERMISSION_DENIED'],
  ['the microphone is not permitted', 'error', 10002, 'audio', 'PERMISSION_DENIED'],
] as const)('%s: it is off, and the far side is told', async (_, type, said, kind, code) => {
  rig.session.report('local', { type, code: said })
  expect(rig.events).toEqual([{ type: 'media.deviceFailed', kind, code, lack: deviceLack(kind, code) }])
  expect(rig.source('local')).toMatchObject({ audio: kind !== 'audio', video: kind !== 'video' })
  await rig.clock.advance(0)
  expect(rig.client.done).toEqual([`mute ${kind}`])
})

it('after the background both streams are begun anew, whatever their components say', () => {
  const before = [revision('local'), revision('remote')]
  rig.shows.forEach((show) => show())
  expect([revision('local'), revision('remote')]).toEqual(before.map((number) => number + 1))
})

it('before it has published there is nothing to begin anew', async () => {
  const early = new MiniRig()
  await early.session.openDevices({ microphone: true, camera: true })
  const { changes } = early
  early.shows.forEach((show) => show())
  expect(early.changes).toBe(changes)
})
