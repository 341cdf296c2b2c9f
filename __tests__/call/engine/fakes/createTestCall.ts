import type { CreateCallOptions } from '../../../../src/call/assembleCall'
import type { Call } from '../../../../src/call/engine/Call'
import { CallEngine } from '../../../../src/call/engine/CallEngine'
import type { EngineSettings } from '../../../../src/call/engine/engineSettings'
import { createCallFacade } from '../../../../src/call/engine/callFacade'
import type { CallReport } from '../../../../src/call/engine/journal/callReport'
import { EVENT, type EventName } from '../../../../src/call/engine/event'
import type { PastCalls } from '../../../../src/call/engine/pastCalls'
import type { LoginStatus } from '../../../../src/call/machine/terms/login'
import { FakeClock, settle } from './fakeClock'
import { FakeHost } from './FakeHost'
import { FakeRtc } from './FakeRtc'
import { FakeSignal } from './FakeSignal'

/** What the app is asked. */
type Hooks = Pick<CreateCallOptions, 'beforeCall' | 'beforeAccept' | 'profileOf' | 'onMessage'>

export interface TestCall {
  readonly call: Call
  readonly engine: CallEngine
  readonly signal: FakeSignal
  readonly rtc: FakeRtc
  readonly host: FakeHost
  readonly clock: FakeClock
  readonly logged: string[]
  /** Every event the app heard, in order. */
  readonly heard: { name: EventName; data: unknown }[]
}

/** Alice's call object on fake ports and a clock that stands still. */
export function createTestCall(
  options: Partial<EngineSettings> &
    Hooks & {
      status?: LoginStatus
      stored?: ReadonlyMap<string, string>
      showsNothingAbove?: boolean
      onReport?: (report: CallReport) => void | Promise<void>
      makeHistory?: (call: Pick<Call, 'on' | 'now'>) => PastCalls
    } = {},
): TestCall {
  const {
    status,
    stored,
    onReport,
    makeHistory,
    beforeCall,
    beforeAccept,
    profileOf,
    onMessage,
    showsNothingAbove,
    ...settings
  } = options
  const parts = {
    signal: new FakeSignal('alice', status),
    rtc: new FakeRtc(),
    host: new FakeHost(stored, showsNothingAbove),
    clock: new FakeClock(),
  }
  const logged: string[] = []
  const engine = new CallEngine(
    {
      ...parts,
      profileOf,
      loadRtc: async () => parts.rtc,
      log: (level, message, cause) => logged.push(`${level} ${message} ${String(cause ?? '')}`),
    },
    {
      callTimeout: 30_000,
      joinWhileRinging: true,
      openPage: true,
      ring: true,
      pagePath: '/call/pages/call/index',
      ...settings,
    },
  )
  let ids = 0
  const call = createCallFacade({
    ...parts,
    engine,
    beforeCall,
    beforeAccept,
    makeHistory,
    onMessage,
    onReport,
    newId: () => `id-${++ids}`,
    destroyed: () => undefined,
  })
  const heard: { name: EventName; data: unknown }[] = []
  Object.values(EVENT).forEach((name) => call.on(name, (message) => heard.push({ name, data: message.data })))
  return { call, engine, ...parts, logged, heard }
}

/** Bob's invite, as the signalling adapter hands it on. */
export function inviteFromBob(test: TestCall, requestId = 'req-b'): void {
  test.signal.tell({
    type: 'signal.invited',
    invitedAt: test.clock.now(),
    offline: false,
    invite: {
      callId: 'call-b',
      requestId,
      channelId: 'room-1',
      from: 'bob',
      type: 2,
      channelName: 'rtc-b',
      roomName: 'call-b',
      attachment: 'from bob',
      timeout: 30_000,
      glare: true,
      group: false,
    },
  })
}

/** Dials Bob, who answers and comes into the room. */
export async function talk(test: TestCall): Promise<void> {
  const dialled = test.call.call({ userId: 'bob', type: 2 })
  await settle()
  const { requestId } = await dialled
  test.signal.tell({
    type: 'signal.accepted',
    channelId: 'room-1',
    requestId,
    from: 'bob',
    waitsForMayJoin: false,
    peerUid: 22,
  })
  await settle()
  test.rtc.last.tell({ type: 'media.peerEntered', uid: 22 })
  await settle()
}
