import type { MediaSide } from '../../../../../src/call/platform/ports'
import { MiniRig, PEER } from './MiniRig'

const OWN = 11

let rig: MiniRig
beforeEach(async () => {
  rig = new MiniRig()
  await rig.talk()
})

/** What was told since the last time. */
const told = () => rig.qualities.splice(0)

const flows = (quality = 0, side: MediaSide = 'local') => rig.measures({ audio: 20, all: 30, quality }, side)

it('is what the pusher measures on this side, and what the player does on the far one', () => {
  flows(1)
  flows(3, 'remote')
  expect(told()).toEqual([
    [OWN, 1, 0],
    [PEER, 3, 0],
  ])
})

it('is told when it changes', () => {
  flows(1)
  flows(1)
  flows(3)
  expect(told()).toEqual([
    [OWN, 1, 0],
    [OWN, 3, 0],
  ])
})

it('of no use at all is the worst that there is', () => {
  flows(6)
  expect(told()).toEqual([[OWN, 5, 0]])
})

it('is good where something flows and the phone says no level, and unknown before', () => {
  rig.measures({ all: 3 }, 'local')
  expect(told()).toEqual([])
  flows()
  expect(told()).toEqual([[OWN, 2, 0]])
})

it('is this side’s doing where it sends badly, too', () => {
  flows(1)
  flows(5, 'remote')
  expect(told()).toEqual([
    [OWN, 1, 0],
    [PEER, 5, 0],
  ])
  flows(4)
  expect(told()).toEqual([
    [OWN, 4, 5],
    [PEER, 0, 0],
  ])
})

it('is this side’s where nothing is known of what it sends', () => {
  flows(4, 'remote')
  expect(told()).toEqual([[OWN, 0, 4]])
})

it.each([
  ['local', 1101, [OWN, 4, 1]],
  ['local', 1102, [OWN, 5, 1]],
  ['remote', 2104, [PEER, 4, 0]],
  ['remote', 2105, [PEER, 4, 0]],
  ['remote', 2103, [PEER, 5, 0]],
] as const)(
  'is bad while the %s component complains (%d), and for six seconds after',
  async (side, code, bad) => {
    flows(1)
    flows(1, 'remote')
    told()
    rig.state(side, code)
    expect(told()).toContainEqual(bad)
    await rig.clock.advance(5_000)
    rig.state(side, code)
    flows(1, side)
    await rig.clock.advance(5_999)
    expect(told()).toEqual([])
    await rig.clock.advance(1)
    expect(told()).toContainEqual([bad[0], 1, 0])
  },
)

it('is told of nobody before the room is entered, and of nobody after it was left', async () => {
  rig = new MiniRig()
  flows(3)
  expect(told()).toEqual([])
  await rig.join()
  flows(4)
  expect(told()).toEqual([[OWN, 4, 0]])
  rig.state('local', 1101)
  await rig.session.close()
  expect(rig.clock.pending).toBe(0)
})
