import { createTestCall, inviteFromBob, talk, type TestCall } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

/** What each of those who listen finds done already when it is told. */
function watch(test: TestCall) {
  const seen: string[] = []
  const note = (who: string) => {
    const sent = test.signal.requests.map(({ name }) => name)
    const media = test.rtc.sessions.length === 0 || test.rtc.last.closed ? 'no media' : 'media'
    seen.push(`${who}: ${sent.join(' ') || 'nothing sent'}, ${media}`)
  }
  const dispose = test.call.subscribe(() => note('subscriber'))
  test.call.on('onCallEnd', () => note('app'))
  test.host.ring = (tone) => note(`tone ${tone}`)
  return { seen, dispose }
}

describe('what the far side waits for', () => {
  it('leaves with the tap that dials, where the devices are known to be allowed', () => {
    const test = createTestCall()
    test.host.knowsPermission = true
    const dialled = test.call.call({ userId: 'bob', type: 2 })
    expect(test.signal.requests.map(({ name }) => name)).toEqual(['call'])
    return dialled
  })

  it('leaves with the tap that answers', () => {
    const test = createTestCall()
    test.host.knowsPermission = true
    inviteFromBob(test)
    const accepted = test.call.accept()
    expect(test.signal.requests.map(({ name }) => name)).toEqual(['callSetup'])
    return accepted
  })

  it('leaves before anybody here is told that the call was hung up, and media goes last', async () => {
    const test = createTestCall()
    await talk(test)
    test.signal.requests.splice(0)
    const { seen } = watch(test)
    const hungUp = test.call.hangUp()
    expect(seen).toEqual(['subscriber: close, media', 'app: close, media', 'tone null: close, media'])
    expect(test.rtc.alive).toBe(0)
    await hungUp
  })
})

/** A device that draws when the test says so. */
function drawing(test: TestCall): () => Promise<void> {
  const tasks: (() => void)[] = []
  test.host.afterDrawing = (task) => tasks.push(task)
  return async () => {
    tasks.splice(0).forEach((task) => task())
    await settle()
  }
}

describe('the media room', () => {
  it('is entered by a caller once the call page is drawn, whom nobody has answered yet', async () => {
    const test = createTestCall()
    const draws = drawing(test)
    await test.call.call({ userId: 'bob', type: 2 })
    await settle()
    await test.clock.advance(0)
    expect(test.host.pages).toHaveLength(1)
    expect(test.rtc.last.room).toBeNull()
    await draws()
    expect(test.rtc.last.room).not.toBeNull()
  })

  it('is not entered by one who has hung up before the page was drawn', async () => {
    const test = createTestCall()
    const draws = drawing(test)
    await test.call.call({ userId: 'bob', type: 2 })
    await test.clock.advance(0)
    const { last } = test.rtc
    await test.call.hangUp()
    await draws()
    expect([last.room, test.rtc.sessions.length, test.rtc.alive]).toEqual([null, 1, 0])
  })

  it('is entered by one who answers whatever is drawn', async () => {
    const test = createTestCall()
    drawing(test)
    inviteFromBob(test)
    await test.call.accept()
    await settle()
    expect(test.rtc.last.room).not.toBeNull()
  })
})

describe('of requests to the service', () => {
  it('one rings the far side, and one answers', async () => {
    const test = createTestCall()
    await talk(test)
    expect(test.signal.requests.map(({ name }) => name)).toEqual(['call'])
    const answering = createTestCall()
    inviteFromBob(answering)
    await answering.call.accept()
    expect(answering.signal.requests.map(({ name }) => name)).toEqual(['callSetup'])
  })

  it('one closes the room of a call, and the record comes after it', async () => {
    const test = createTestCall()
    await talk(test)
    test.signal.requests.splice(0)
    await test.call.hangUp()
    expect(test.signal.requests.map(({ name }) => name)).toEqual(['close'])
    await settle()
    expect(test.signal.requests.map(({ name }) => name)).toEqual(['close', 'sendRecord'])
  })
})

describe('the app', () => {
  it('is told that the far side hung up before media is let go of', async () => {
    const test = createTestCall()
    await talk(test)
    test.signal.requests.splice(0)
    const { seen } = watch(test)
    test.signal.tell({
      type: 'signal.closed',
      channelId: 'room-1',
      from: 'bob',
      duration: 0,
      mediaFailed: false,
    })
    expect(seen.slice(0, 2)).toEqual(['subscriber: nothing sent, media', 'app: nothing sent, media'])
    expect(test.rtc.alive).toBe(0)
    await settle()
  })

  it('is told of the end before anything of it is written to the device', async () => {
    const test = createTestCall()
    await talk(test)
    const order: string[] = []
    const remove = test.host.storage.remove
    test.host.storage.remove = (key) => {
      order.push('written')
      remove(key)
    }
    test.call.on('onCallEnd', () => order.push('told'))
    await test.call.hangUp()
    expect(order).toEqual(['told', 'written'])
  })

  it('finds in the snapshot what it is told of', async () => {
    const test = createTestCall()
    const found: string[] = []
    test.call.on('onInvited', () => found.push(test.call.getSnapshot().callStatus))
    test.call.on('onCallEnd', () => found.push(test.call.getSnapshot().callStatus))
    inviteFromBob(test)
    await test.call.reject()
    expect(found).toEqual(['called', 'idle'])
  })
})
