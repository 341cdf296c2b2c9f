import type { MediaEvent } from '../../../../src/call/machine/events/callEvent'
import type { Arrival, MediaKind } from '../../../../src/call/machine/terms/media'
import { ArrivalWatch, type Counts } from '../../../../src/call/platform/rtc/ArrivalWatch'
import { FakeClock } from '../../engine/fakes/fakeClock'

const PEER = 22

/** Someone whose media is watched on a clock that stands still. */
class WatchRig {
  readonly clock = new FakeClock()
  readonly told: { readonly after: number; readonly arrival: Arrival }[] = []
  /** What comes in each tenth of a second. */
  comes: Counts = { audio: 5, video: 2, anything: 9 }
  isSeen = true
  failure: Error | null = null
  /** The next look is never answered. */
  hangs = false
  reads = 0
  private counts: Counts = { audio: 0, video: 0, anything: 0 }
  private readonly start = this.clock.now()
  readonly watch = new ArrivalWatch(
    {
      clock: this.clock,
      read: async () => {
        this.reads += 1
        if (this.failure !== null) throw this.failure
        if (this.hangs) {
          this.hangs = false
          return new Promise<never>(() => undefined)
        }
        return this.isSeen ? this.counts : null
      },
      silentAfter: 1_200,
      takenForThereAfter: 1_000,
    },
    (event) => {
      if (event.type === 'media.arrival')
        this.told.push({ after: this.clock.now() - this.start, arrival: event.arrival })
    },
  )

  hear(event: MediaEvent): void {
    this.watch.hear(event)
  }

  enter = () => this.hear({ type: 'media.peerEntered', uid: PEER })
  sends = (kind: MediaKind, available = true) =>
    this.hear({ type: 'media.streamChanged', uid: PEER, kind, available })
  mutes = (kind: MediaKind, mute = true) => this.hear({ type: 'media.muteChanged', uid: PEER, kind, mute })

  /** The far side is there, with sound and picture. */
  meet(): void {
    this.enter()
    this.sends('audio')
    this.sends('video')
  }

  /** Time passes, and what comes comes. */
  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 100) {
      const { audio, video, anything } = this.counts
      this.counts = {
        audio: audio + this.comes.audio,
        video: video + this.comes.video,
        anything: anything + this.comes.anything,
      }
      await this.clock.advance(100)
    }
  }

  get arrivals(): Arrival[] {
    return this.told.map(({ arrival }) => arrival)
  }
}

const SOUND_ONLY: Counts = { audio: 5, video: 0, anything: 5 }
const SERVICE_ONLY: Counts = { audio: 0, video: 0, anything: 1 }
const NOTHING: Counts = { audio: 0, video: 0, anything: 0 }

let rig: WatchRig
beforeEach(() => {
  rig = new WatchRig()
})

describe('the first media', () => {
  test('is told within half a second', async () => {
    rig.meet()
    await rig.pass(500)
    expect(rig.told).toEqual([{ after: 400, arrival: 'all' }])
  })

  test('is told all the same where the room tells what the far side sends before it tells that it is there', async () => {
    rig.sends('audio')
    rig.mutes('video')
    rig.enter()
    await rig.pass(500)
    expect(rig.arrivals).toEqual(['all'])
  })

  test('of one who has gone is none of the next one’s', async () => {
    rig.meet()
    await rig.pass(500)
    rig.hear({ type: 'media.peerLeft', uid: PEER, how: 'left' })
    rig.enter()
    await rig.pass(1_000)
    expect(rig.arrivals).toEqual(['all'])
  })

  test('that does not come is told, too, and again when it does', async () => {
    rig.comes = SERVICE_ONLY
    rig.meet()
    await rig.pass(20_000)
    expect(rig.arrivals).toEqual(['none'])
    rig.comes = SOUND_ONLY
    await rig.pass(1_000)
    expect(rig.arrivals).toEqual(['none', 'some'])
  })

  test('is not waited for of who comes muted', async () => {
    rig.comes = SERVICE_ONLY
    rig.enter()
    rig.sends('audio')
    rig.mutes('audio')
    await rig.pass(500)
    expect(rig.arrivals).toEqual(['all'])
  })

  test('is waited for of who has come and sends nothing yet', async () => {
    rig.comes = SERVICE_ONLY
    rig.enter()
    await rig.pass(5_000)
    expect(rig.arrivals).toEqual(['none'])
  })
})

describe('in a call', () => {
  beforeEach(async () => {
    rig.meet()
    await rig.pass(2_000)
    rig.told.length = 0
  })

  test('a picture that stands still is told within two looks, and told once', async () => {
    rig.comes = SOUND_ONLY
    await rig.pass(2_500)
    expect(rig.arrivals).toEqual(['some'])
    await rig.pass(60_000)
    expect(rig.arrivals).toEqual(['some'])
  })

  test('that neither comes is this side’s fault where nothing comes from anywhere', async () => {
    rig.comes = NOTHING
    await rig.pass(10_000)
    expect(rig.arrivals).toEqual(['none', 'nothing'])
    rig.comes = SERVICE_ONLY
    await rig.pass(2_000)
    expect(rig.arrivals).toEqual(['none', 'nothing', 'none'])
  })

  test.each([
    ['has switched its camera off', () => rig.sends('video', false)],
    ['sends no picture for a while and says so', () => rig.mutes('video')],
  ])('who %s is not silent', async (_, act) => {
    rig.comes = SOUND_ONLY
    act()
    await rig.pass(10_000)
    expect(rig.arrivals).toEqual([])
  })

  test('who has neither microphone nor camera any more is not silent', async () => {
    rig.comes = SERVICE_ONLY
    rig.sends('audio', false)
    rig.sends('video', false)
    await rig.pass(10_000)
    expect(rig.arrivals).toEqual([])
  })

  test('a camera that comes on has its time to be seen', async () => {
    rig.sends('video', false)
    rig.comes = SOUND_ONLY
    await rig.pass(5_000)
    rig.sends('video')
    await rig.pass(1_000)
    rig.comes = { audio: 5, video: 2, anything: 9 }
    await rig.pass(5_000)
    expect(rig.arrivals).toEqual([])
  })

  test('a short break is none', async () => {
    rig.comes = NOTHING
    await rig.pass(900)
    rig.comes = { audio: 5, video: 2, anything: 9 }
    await rig.pass(5_000)
    expect(rig.arrivals).toEqual([])
  })

  test('what was not looked at is not counted: the app stood still', async () => {
    rig.comes = NOTHING
    await rig.pass(900)
    // Nothing runs for ten minutes, and then what was due runs late.
    const late = rig.clock.now() + 600_000
    jest.spyOn(rig.clock, 'now').mockReturnValue(late)
    await rig.pass(1_000)
    expect(rig.arrivals).toEqual([])
  })

  test('while the service says that this side is cut nothing else is said, and then all of it anew', async () => {
    rig.comes = NOTHING
    rig.hear({ type: 'media.reconnecting' })
    await rig.pass(15_000)
    expect(rig.arrivals).toEqual([])
    rig.hear({ type: 'media.reconnected' })
    await rig.pass(3_000)
    expect(rig.arrivals).toEqual(['none'])
    rig.comes = SOUND_ONLY
    await rig.pass(1_000)
    expect(rig.arrivals).toEqual(['none', 'some'])
  })

  test('who goes is not looked at, and is waited for again when it comes back', async () => {
    rig.hear({ type: 'media.peerLeft', uid: PEER, how: 'lost' })
    const { reads } = rig
    await rig.pass(5_000)
    expect([rig.arrivals, rig.reads, rig.clock.pending]).toEqual([[], reads, 0])
    rig.comes = SERVICE_ONLY
    rig.enter()
    await rig.pass(5_000)
    expect(rig.arrivals).toEqual(['none'])
  })
})

describe('where nothing can be looked at', () => {
  beforeEach(() => {
    rig.isSeen = false
    rig.meet()
  })

  test('what is played is taken for there, and never for silent', async () => {
    await rig.pass(2_000)
    expect(rig.arrivals).toEqual([])
    rig.watch.played('audio', true)
    await rig.pass(30_000)
    expect(rig.arrivals).toEqual(['all'])
  })

  test('what was played and is not any more is not', async () => {
    rig.watch.played('audio', true)
    rig.watch.played('audio', false)
    await rig.pass(30_000)
    expect(rig.arrivals).toEqual([])
  })

  test('a look that fails is none', async () => {
    rig.failure = new Error('closed')
    rig.watch.played('audio', true)
    await rig.pass(2_000)
    expect(rig.arrivals).toEqual(['all'])
  })
})

test('is over with its session', async () => {
  rig.meet()
  await rig.pass(1_000)
  rig.watch.dispose()
  expect(rig.clock.pending).toBe(0)
})

test('a look that is never answered ends no watch', async () => {
  rig.meet()
  await rig.pass(1_000)
  rig.hangs = true
  rig.comes = SERVICE_ONLY
  await rig.pass(10_000)
  expect(rig.arrivals).toEqual(['all', 'none'])
})
