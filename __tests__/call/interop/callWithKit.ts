import { createCallFacade } from '../../../src/call/engine/callFacade'
import { CallEngine } from '../../../src/call/engine/CallEngine'
import type { EngineSettings } from '../../../src/call/engine/engineSettings'
import { EVENT, type EventName } from '../../../src/call/engine/event'
import { createNimSignal } from '../../../src/call/platform/signal/nimSignal'
import { FakeClock } from '../engine/fakes/fakeClock'
import { FakeHost } from '../engine/fakes/FakeHost'
import { FakeRtc } from '../engine/fakes/FakeRtc'
import { KitLife } from './KitLife'
import { OtherKit, type Kit } from './OtherKit'

/** Alice's whole module, from the call object down to the IM instance, with Bob on another kit at its far end. */
export function callWithKit(kit: Kit, settings: Partial<EngineSettings> = {}) {
  const bob = new OtherKit(kit)
  const clock = new FakeClock()
  const life = new KitLife(bob, clock)
  const rtc = new FakeRtc()
  const host = new FakeHost()
  const signal = createNimSignal(bob.nim.instance, { clock })
  const logged: unknown[] = []
  const engine = new CallEngine(
    {
      signal,
      host,
      clock,
      loadRtc: async () => rtc,
      log: (level, message, cause) => logged.push([level, message, cause]),
    },
    {
      callTimeout: 30_000,
      joinWhileRinging: true,
      openPage: false,
      ring: false,
      pagePath: '/call',
      ...settings,
    },
  )
  let ids = 0
  const call = createCallFacade({
    engine,
    signal,
    host,
    clock,
    // Later than any id of Bob's, so that a rule of ids would give way to him anyhow.
    newId: () => `z-${++ids}`,
    destroyed: () => undefined,
  })
  const heard: { name: EventName; data: unknown }[] = []
  Object.values(EVENT).forEach((name) => call.on(name, ({ data }) => heard.push({ name, data })))
  return {
    bob,
    life,
    clock,
    rtc,
    host,
    engine,
    call,
    heard,
    logged,
    names: () => heard.map(({ name }) => name),
    status: () => call.getSnapshot().callStatus,
    endReason: () => call.getSnapshot().lastCall?.endReason,
    /** The status numbers of the records that were written here. */
    records: () => writtenBy(bob).map(({ status }) => status),
    /** The same, with what they say of both sides' times. */
    written: () => writtenBy(bob),
    /** Alice's connection to the service comes, or goes. */
    logIn: (isIn: boolean) => {
      bob.nim.isCut = !isIn
      bob.nim.status = isIn ? 1 : 3
      bob.nim.login.emit('onLoginStatus', bob.nim.status)
    },
  }
}

function writtenBy(bob: OtherKit) {
  return bob.nim
    .asked('sendMessage')
    .map(([message]) => new Map(Object.entries(message ?? {})))
    .map((fields) => ({
      status: fields.get('status'),
      durations: (fields.get('durations') ?? []).map(({ duration }: { duration: number }) => duration),
    }))
}

export type CallWithKit = ReturnType<typeof callWithKit>
