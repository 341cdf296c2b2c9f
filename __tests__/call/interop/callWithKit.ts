import { createCallFacade } from '../../../src/call/engine/callFacade'
import { CallEngine } from '../../../src/call/engine/CallEngine'
import { EVENT, type EventName } from '../../../src/call/engine/event'
import { createNimSignal } from '../../../src/call/platform/signal/nimSignal'
import { FakeClock } from '../engine/fakes/fakeClock'
import { FakeHost } from '../engine/fakes/FakeHost'
import { FakeRtc } from '../engine/fakes/FakeRtc'
import { OtherKit, type Kit } from './OtherKit'

/** Alice's whole module, from the call object down to the IM instance, with Bob on another kit at its far end. */
export function callWithKit(kit: Kit) {
  const bob = new OtherKit(kit)
  const clock = new FakeClock()
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
    { callTimeout: 30_000, joinWhileRinging: true, openPage: false, ring: false, pagePath: '/call' },
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
    records: () =>
      bob.nim.asked('sendMessage').map(([message]) => new Map(Object.entries(message ?? {})).get('status')),
  }
}

export type CallWithKit = ReturnType<typeof callWithKit>
