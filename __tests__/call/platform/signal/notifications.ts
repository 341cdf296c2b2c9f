import type { SignalEvent } from '../../../../src/call/machine/events/callEvent'
import { createNimSignal } from '../../../../src/call/platform/signal/nimSignal'
import { FakeClock } from '../../engine/fakes/fakeClock'
import { FakeNim } from './fakeNim'

/** This device's time in these tests. */
export const NOW = 1_700_000_000_000

const INVITE = JSON.stringify({ callId: 'call-1', channelName: 'rtc-1', timeout: 30_000, glare: 1 })

/** An event about alice's call to bob, as the IM SDK hands it on. */
export function notification(eventType: number, more: object = {}) {
  return {
    eventType,
    channelInfo: { channelId: 'room-1', channelName: 'call-1', channelType: 2 },
    operatorAccountId: 'alice',
    inviterAccountId: 'alice',
    inviteeAccountId: 'bob',
    requestId: 'request-1',
    time: NOW - 1_000,
    serverExtension: eventType === 3 ? INVITE : '{"callId":"call-1"}',
    ...more,
  }
}

export const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Bob's signalling, and what it told. */
export function listenAsBob() {
  const nim = new FakeNim()
  nim.account = 'bob'
  const clock = new FakeClock(NOW)
  const signal = createNimSignal(nim.instance, { clock })
  const events: SignalEvent[] = []
  signal.on((event) => events.push(event))
  return { nim, signal, events, clock }
}
