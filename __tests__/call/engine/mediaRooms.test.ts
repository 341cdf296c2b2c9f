import { MediaHub } from '../../../src/call/engine/mediaHub'
import { MediaRooms } from '../../../src/call/engine/mediaRooms'
import type { RtcPort } from '../../../src/call/platform/ports'
import { FakeClock, settle } from './fakes/fakeClock'
import { FakeRtc } from './fakes/FakeRtc'

/** Rooms whose media adapter comes when `arrive` is called. */
function roomsOnTheirWay() {
  const rtc = new FakeRtc()
  const clock = new FakeClock()
  let arrive: (port: RtcPort) => void = () => undefined
  const load = new Promise<RtcPort>((resolve) => (arrive = resolve))
  const rooms = new MediaRooms(
    () => load,
    new MediaHub(),
    () => undefined,
    clock,
  )
  return { rooms, rtc, clock, arrive: () => arrive(rtc) }
}

describe('a media adapter that is still on its way', () => {
  it('is waited for', async () => {
    const { rooms, rtc, clock, arrive } = roomsOnTheirWay()
    const session = rooms.session('call-1')
    await clock.advance(9_999)
    arrive()
    const opened = await session
    expect(opened).toBe(rtc.last)
    expect(clock.pending).toBe(0)
  })

  it('is given up after 10 s, counted from the call and not from when its load began', async () => {
    const { rooms, clock } = roomsOnTheirWay()
    void rooms.prepare()
    await clock.advance(60_000)
    const outcome = expect(rooms.session('call-1')).rejects.toMatchObject({ code: 'TIMEOUT' })
    await clock.advance(9_999)
    expect(rooms.size).toBe(1)
    await clock.advance(1)
    await outcome
    expect(rooms.size).toBe(0)
  })

  it('is there for the next call when it came too late for one', async () => {
    const { rooms, rtc, clock, arrive } = roomsOnTheirWay()
    const late = expect(rooms.session('call-1')).rejects.toMatchObject({ code: 'TIMEOUT' })
    await clock.advance(10_000)
    await late
    arrive()
    const opened = await rooms.session('call-2')
    expect(opened).toBe(rtc.last)
    expect(rtc.sessions).toHaveLength(1)
  })

  it('is no longer waited for by a call that is over, and opens nothing for it', async () => {
    const { rooms, rtc, clock, arrive } = roomsOnTheirWay()
    const gone = expect(rooms.session('call-1')).rejects.toMatchObject({ name: 'CallError' })
    await rooms.leave('call-1')
    await gone
    arrive()
    await settle()
    expect(rtc.sessions).toHaveLength(0)
    expect(clock.pending).toBe(0)
  })
})
