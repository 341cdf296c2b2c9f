import type { SignalPort } from '../../../../src/call/platform/ports'
import { createNimSignal } from '../../../../src/call/platform/signal/nimSignal'
import { FakeClock } from '../../engine/fakes/fakeClock'
import { FakeNim, nimFailure, roomReply } from './fakeNim'

const CODES = [118308, 118309, 10201]
const request = {
  callId: 'call-1',
  requestId: 'request-1',
  userId: 'bob',
  type: 1 as const,
  channelName: 'rtc-1',
  attachment: '',
  timeout: 30_000,
  push: null,
}

let nim: FakeNim
let signal: SignalPort

beforeEach(() => {
  nim = new FakeNim()
  signal = createNimSignal(nim.instance, { clock: new FakeClock() })
})

afterEach(() => signal.dispose())

describe('that a callee is offline', () => {
  it.each(CODES)('is said where the reply says it (%d)', async (callStatus) => {
    nim.answer('call', { ...roomReply(), callStatus })
    expect(await signal.call(request)).toMatchObject({ channelId: 'room-1', calleeOffline: true })
  })

  it.each(CODES)('is said where the service says it by a failure (%d)', async (code) => {
    nim.answer('call', nimFailure(code))
    expect(await signal.call(request)).toMatchObject({ channelId: 'room-1', calleeOffline: true })
  })

  it.each([200, undefined, '118308'])('is not said where nobody knows (%j)', async (callStatus) => {
    nim.answer('call', { ...roomReply(), callStatus })
    expect(await signal.call(request)).not.toHaveProperty('calleeOffline')
  })
})
