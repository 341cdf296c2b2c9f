import { createAttempt } from '../../../src/call/engine/attempt'
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
  const logged: string[] = []
  const hub = new MediaHub(createAttempt((_, message) => logged.push(message)))
  const rooms = new MediaRooms(
    () => load,
    hub,
    () => undefined,
    clock,
  )
  return { rooms, rtc, hub, clock, logged, arrive: () => arrive(rtc) }
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

describe('a call that is over', () => {
  const thrower = () => {
    throw new Error('it is not on the page any more')
  }

  async function inRoom() {
    const parts = roomsOnTheirWay()
    const session = parts.rooms.session('call-1')
    parts.arrive()
    await session
    return parts
  }

  it('closes its camera and microphone also where what is drawn cannot be taken away', async () => {
    const { rooms, rtc, hub } = await inRoom()
    hub.show = thrower
    await expect(rooms.leave('call-1')).rejects.toThrow('not on the page')
    expect([rtc.alive, rooms.size]).toEqual([0, 0])
    await rooms.allLeft()
  })

  it('leaves nothing of the next one undrawn, where a view does not come off', async () => {
    const { rooms, rtc, hub, logged } = await inRoom()
    hub.attach('local', 'stuck')
    hub.attach('remote', 'fine')
    const { last } = rtc
    last.attached.delete = thrower
    await rooms.leave('call-1')
    expect(logged).toEqual(['drawing no more failed', 'drawing no more failed'])
    await rooms.session('call-2')
    expect([...rtc.last.attached.keys()]).toEqual(['stuck', 'fine'])
  })
})

it('a view that cannot be drawn costs a call neither its media nor its other pictures', async () => {
  const { rooms, rtc, hub, logged, arrive } = roomsOnTheirWay()
  hub.attach('local', 'nowhere')
  hub.attach('remote', 'a place')
  const open = rtc.open.bind(rtc)
  rtc.open = () => {
    const session = open()
    const attach = session.attach.bind(session)
    session.attach = (side, target) => {
      if (target === 'nowhere') throw new Error('nothing can be drawn there')
      return attach(side, target)
    }
    return session
  }
  const session = rooms.session('call-1')
  arrive()
  expect(await session).toBe(rtc.last)
  expect([...rtc.last.attached.keys()]).toEqual(['a place'])
  expect(logged).toEqual(['drawing failed'])
})
