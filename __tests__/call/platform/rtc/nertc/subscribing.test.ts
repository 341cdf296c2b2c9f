/** @jest-environment jsdom */
import type { NertcAsked, NertcConnections } from '../../../../../src/call/platform/rtc/nertc/sdk'
import { settle } from '../../../engine/fakes/fakeClock'
import { FakeRemoteStream } from './FakeNertc'
import { NertcRig, PEER, TICKET } from './NertcRig'

/** The SDK's queue of what is subscribed to: what fails stays in it, told to a promise that is nobody's. */
class FakeQueue implements NertcConnections {
  readonly _eventQueue: NertcAsked[] = []
  readonly begun: NertcAsked[] = []
  readonly lost: unknown[] = []
  /** How each that is begun ends. */
  ending: () => Promise<void> = async () => undefined

  _createConsumer = (asked: NertcAsked): Promise<unknown> => {
    this.begun.push(asked)
    return this.ending()
  }

  subscribe(): Promise<void> {
    return new Promise((_, reject) => {
      this._eventQueue.push({ reject })
      if (this._eventQueue.length === 1) this.begin()
    })
  }

  checkConsumerList(): void {
    this._eventQueue.shift()
    this.begin()
  }

  private begin(): void {
    const [asked] = this._eventQueue
    if (asked !== undefined) this._createConsumer(asked).catch((thrown: unknown) => this.lost.push(thrown))
  }
}

const CLOSED = () => Promise.reject(new Error('AwaitQueue closed'))

let rig: NertcRig
let queue: FakeQueue

beforeEach(async () => {
  rig = new NertcRig()
  await rig.session.join(TICKET)
  queue = new FakeQueue()
  rig.sdk.client.adapterRef = { _mediasoup: queue }
  rig.sdk.client.subscribe = () => queue.subscribe()
})

afterEach(() => rig.session.close())

it('that fails where nobody would hear of it is heard of, and asked for again', async () => {
  queue.ending = CLOSED
  await rig.addFar(new FakeRemoteStream(PEER), 'audio')
  expect(rig.logged.map(({ cause }) => String(cause))).toEqual(['Error: AwaitQueue closed'])
  await rig.clock.advance(500)
  expect([queue.begun.length, queue._eventQueue.length, queue.lost]).toEqual([2, 0, []])
})

it('that fails as the connection breaks is not asked for again before the SDK is back, which tells of all anew', async () => {
  queue.ending = CLOSED
  await rig.addFar(new FakeRemoteStream(PEER), 'audio')
  rig.sdk.client.state = 'CONNECTING'
  await rig.clock.advance(5_000)
  expect(queue.begun).toHaveLength(1)
  rig.sdk.client.state = 'CONNECTED'
  await rig.addFar(new FakeRemoteStream(PEER), 'audio')
  expect(queue.begun).toHaveLength(2)
})

it('that fails lets what was asked for after it have its turn', async () => {
  let fail: () => void = () => undefined
  queue.ending = () => new Promise((_, reject) => (fail = () => reject(new Error('the network is gone'))))
  await rig.addFar(new FakeRemoteStream(PEER), 'audio')
  // As the SDK does by itself, after a reconnect.
  void queue.subscribe()
  fail()
  await settle()
  expect([queue.begun.length, queue._eventQueue.length, queue.lost]).toEqual([2, 1, []])
})

it('that never ends is given up after ten seconds, and asked for again', async () => {
  queue.ending = () => new Promise(() => undefined)
  await rig.addFar(new FakeRemoteStream(PEER), 'audio')
  await rig.clock.advance(10_000)
  expect(rig.logged).toMatchObject([{ cause: { code: 'TIMEOUT' } }])
  await rig.clock.advance(500)
  expect(queue._eventQueue).toHaveLength(2)
})

it('on an SDK that keeps its connections elsewhere goes on as before', async () => {
  rig.sdk.client.adapterRef = undefined
  rig.sdk.client.subscribe = async (stream) => void rig.sdk.client.subscribed.push(stream)
  const stream = await rig.publishFar(PEER, 'audio')
  expect(rig.sdk.client.subscribed).toEqual([stream])
})
