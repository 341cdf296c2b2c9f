import { MiniRig, PEER } from './MiniRig'

let rig: MiniRig
beforeEach(async () => {
  rig = new MiniRig()
  await rig.talk()
})

/** The player measures the same again and again. */
async function measuring(figures: Parameters<MiniRig['measures']>[0], seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    rig.measures(figures)
    await rig.clock.advance(1_000)
  }
}

describe('the far side’s media', () => {
  test('is there as soon as its player says that it plays', () => {
    expect(rig.arrivals).toEqual([])
    rig.state('remote', 2004)
    expect(rig.arrivals).toEqual(['all'])
  })

  test('is there as soon as its player measures some', async () => {
    await measuring({ audio: 20, all: 22 }, 2)
    expect(rig.arrivals).toEqual(['all'])
    // The picture has not come by then.
    await measuring({ audio: 20, all: 22 }, 4)
    expect(rig.arrivals).toEqual(['all', 'some'])
  })

  test('is taken for there where the player says nothing at all', async () => {
    await rig.clock.advance(3_900)
    expect(rig.arrivals).toEqual([])
    await rig.clock.advance(300)
    expect(rig.arrivals).toEqual(['all'])
  })

  test('is not, where it says that it tries to connect', async () => {
    rig.state('remote', 2103)
    await rig.clock.advance(30_000)
    expect(rig.arrivals).toEqual([])
  })
})

describe('a player that plays', () => {
  const FLOWS = { audio: 20, video: 400, fps: 15, all: 430 }
  beforeEach(async () => {
    await measuring(FLOWS, 3)
    rig.arrivals.length = 0
  })

  test('and measures nought for some seconds is silent, and then heard again', async () => {
    await measuring({}, 9)
    expect(rig.arrivals).toEqual(['none', 'nothing'])
    await measuring(FLOWS, 2)
    expect(rig.arrivals).toEqual(['none', 'nothing', 'all'])
  })

  test('and measures nought until the network is to be blamed: both streams begin anew, once', async () => {
    const revisions = () => [rig.source('local').revision, rig.source('remote').revision]
    const [pushed = 0, played = 0] = revisions()
    await measuring({}, 5)
    expect(rig.arrivals).toEqual(['none'])
    expect(revisions()).toEqual([pushed, played])
    await measuring({}, 20)
    expect(rig.arrivals).toEqual(['none', 'nothing'])
    expect(revisions()).toEqual([pushed + 1, played + 1])
  })

  test('and measures nought once is not', async () => {
    await measuring({}, 2)
    await measuring(FLOWS, 5)
    expect(rig.arrivals).toEqual([])
  })

  test('has no picture to measure while the far side says so', async () => {
    rig.client.tell('mute-video', PEER)
    await measuring({ audio: 20, all: 20 }, 20)
    expect(rig.arrivals).toEqual([])
  })
})

test('a player whose figures are nought from the first is not believed to be silent', async () => {
  rig.state('remote', 2004)
  await measuring({}, 60)
  expect(rig.arrivals).toEqual(['all'])
})
