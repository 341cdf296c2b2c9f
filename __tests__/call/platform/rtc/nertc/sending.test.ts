/** @jest-environment jsdom */
import type { NertcHandler } from '../../../../../src/call/platform/rtc/nertc/sdk'
import { NertcRig, TICKET } from './NertcRig'

/** What the SDK sends through: what it takes back goes to nobody's promise. */
class FakeHandler implements NertcHandler {
  readonly taken: unknown[] = []
  readonly _pc = { signalingState: 'stable', getStats: async () => new Map() }

  async stopSending(...sent: unknown[]): Promise<void> {
    this.taken.push(sent)
  }
}

test('what was sent on a connection that is closed is not taken back, also on those that the SDK makes later', async () => {
  const rig = new NertcRig()
  await rig.session.join(TICKET)
  const handler = new FakeHandler()
  rig.sdk.client.adapterRef = { _mediasoup: { _sendTransport: { handler } } }
  await rig.session.openDevices({ microphone: true, camera: false })
  await rig.session.publish()
  await handler.stopSending('0', 'audio')
  handler._pc.signalingState = 'closed'
  await handler.stopSending('0', 'audio')
  const later = new FakeHandler()
  later._pc.signalingState = 'closed'
  await later.stopSending('1', 'video')
  expect([handler.taken, later.taken]).toEqual([[['0', 'audio']], []])
  await rig.session.close()
})
