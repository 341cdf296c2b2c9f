import { Faults } from '../../../src/faults'
import { ImCloud } from '../../../src/im/imCloud'
import { Latency } from '../../../src/latency'
import { RtcTokens } from '../../../src/rtcTokens'
import { ManualClock } from '../../rtc/ManualClock'
import { FakeSocket } from './FakeSocket'
import { RawDevice } from './RawDevice'

/** The IM half without a network, with a clock that stands still. */
export function startDispatchRig() {
  const clock = new ManualClock()
  const faults = new Faults()
  const latency = new Latency()
  const tokens = new RtcTokens(clock)
  const log: string[] = []
  const im = new ImCloud({
    tokens,
    clock,
    latency,
    faults,
    address: 'http://host:1',
    log: (line) => log.push(line),
  })

  const connect = () => {
    const socket = new FakeSocket()
    im.dispatcher.accept(socket)
    return new RawDevice(socket)
  }
  return {
    clock,
    faults,
    im,
    latency,
    log,
    connect,
    /** A device that is logged in, of which nothing was heard yet. */
    login(account: string, clientId: string, byHand = true) {
      const device = connect()
      device.login(account, clientId, { byHand })
      device.heard.length = 0
      return device
    },
  }
}

export type DispatchRig = ReturnType<typeof startDispatchRig>
