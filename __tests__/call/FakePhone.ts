import { inspect } from 'node:util'
import { assembleCall, type CreateCallOptions } from '../../src/call/assembleCall'
import type { Call } from '../../src/call/engine/Call'
import type { RtcOptions } from '../../src/call/platform/bindings/rtcOptions'
import { createNertcRtc } from '../../src/call/platform/rtc/nertc/createNertcRtc'
import { FakeClock, settle } from './engine/fakes/fakeClock'
import { FakeHost } from './engine/fakes/FakeHost'
import { FakeMediaDevices } from './platform/rtc/nertc/FakeMediaDevices'
import { FakeNertc, FakeRemoteStream } from './platform/rtc/nertc/FakeNertc'
import { FakeTrack } from './platform/rtc/nertc/FakeTrack'
import { FakePageMedia } from './platform/rtc/nertc/FakePageMedia'
import { Gates } from './platform/rtc/nertc/Gates'
import { FakeNim, member } from './platform/signal/fakeNim'

/** What an app makes its call object of, with nothing real below. */
export class FakePhone {
  readonly nim = new FakeNim()
  readonly clock = new FakeClock()
  readonly host = new FakeHost()
  readonly gates = new Gates()
  readonly devices = new FakeMediaDevices(this.gates)
  readonly sdk = new FakeNertc(this.gates)
  readonly page = new FakePageMedia()
  readonly logged: string[] = []
  readonly rtcOptions: RtcOptions[] = []
  hosts = 0
  private ids = 0

  create(options: Partial<CreateCallOptions> = {}): Call {
    const log = (...said: unknown[]) => this.logged.push(inspect(said, { depth: 8 }))
    return assembleCall(
      { nim: this.nim.instance, appKey: 'app', log, ...options },
      {
        createHost: () => {
          this.hosts += 1
          return this.host
        },
        loadRtc: async (rtcOptions) => {
          this.rtcOptions.push(rtcOptions)
          const own = { ...rtcOptions, mediaDevices: () => this.devices.browser, clock: this.clock }
          return createNertcRtc(own, { sdk: this.sdk, page: this.page })
        },
        clock: this.clock,
        newId: () => `id-${++this.ids}`,
      },
    )
  }

  /** Dials bob, who answers and comes into the room; ends as the test goes on. */
  async talk(options: Partial<CreateCallOptions> = {}): Promise<Call> {
    const call = this.create(options)
    await this.clock.advance(2_000)
    await call.call({ userId: 'bob', type: 2 })
    await this.clock.advance(1_000)
    this.receive(2, { member: member('bob', 22) })
    this.receive(6)
    await this.clock.advance(1_000)
    await this.meet(22)
    expect(call.getSnapshot().callStatus).toBe('inCall')
    return call
  }

  /** What bob's phone sends. */
  receive(eventType: number, more: object = {}): void {
    this.nim.signalling.emit('onOnlineEvent', {
      eventType,
      channelInfo: { channelId: 'room-1', channelName: 'id-1', channelType: 2 },
      operatorAccountId: 'bob',
      inviterAccountId: 'alice',
      inviteeAccountId: 'bob',
      requestId: 'id-2',
      time: this.clock.now(),
      serverExtension: '{"callId":"id-1"}',
      ...more,
    })
  }

  /** Somebody comes into the media room, and their voice arrives. */
  async meet(uid: number): Promise<void> {
    const stream = new FakeRemoteStream(uid)
    this.sdk.client.tell('peer-online', { uid })
    this.sdk.client.tell('stream-added', { stream, mediaType: 'audio' })
    await settle()
    stream.audio = new FakeTrack('audio').track
    this.sdk.client.tell('stream-subscribed', { stream, mediaType: 'audio' })
    await this.clock.advance(2_000)
  }

  /** What is left of a call object that was destroyed. */
  get left() {
    return {
      nim: this.nim.listenerCount,
      host: this.host.listenerCount,
      hostDisposed: this.host.disposed,
      timers: this.clock.pending,
      devices: this.devices.live.length,
      clients: this.sdk.clients.filter(({ isIn }) => isIn).length,
      listeners: this.sdk.clients.reduce((sum, { listenerCount }) => sum + listenerCount, 0),
    }
  }
}

export const NOTHING: FakePhone['left'] = {
  nim: 0,
  host: 0,
  hostDisposed: true,
  timers: 0,
  devices: 0,
  clients: 0,
  listeners: 0,
}
