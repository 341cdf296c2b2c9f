import { REQUEST } from '../../../src/im/wire/commands'
import type { RequestName } from '../../../src/im/wire/commands'
import { decodeFrame, encodeFrame } from '../../../src/im/wire/frame'
import type { FakeSocket } from './FakeSocket'

/** A packet from the server; `name` is `sid_cid`, of what is wrapped if it is wrapped. */
export interface Heard {
  readonly name: string
  readonly serial: number
  /** As it is on the wire. */
  readonly code: number
  readonly body: readonly unknown[]
  /** The number that a wrapped push is marked as read with. */
  readonly readId?: number
}

const PARAM_TYPE = 'Property'

/** A device that speaks the wire by hand, to say what the SDK never would. */
export class RawDevice {
  readonly heard: Heard[] = []
  private serial = 0

  constructor(readonly socket: FakeSocket) {
    const send = socket.send.bind(socket)
    socket.send = (data) => {
      send(data)
      const frame = decodeFrame(String(data))
      if (frame?.type === 'message') this.heard.push(read(frame.data))
    }
  }

  /** Asks without looking at the answer, which is heard. */
  ask(name: RequestName | { sid: number; cid: number }, ...params: readonly unknown[]): number {
    const { sid, cid } = typeof name === 'string' ? REQUEST[name] : name
    this.serial += 1
    const packet = { SER: this.serial, SID: sid, CID: cid, Q: params.map((v) => ({ t: PARAM_TYPE, v })) }
    this.socket.comes(encodeFrame({ type: 'message', data: JSON.stringify(packet) }))
    return this.serial
  }

  /** Asks and takes the answer, which must be there. */
  request(name: RequestName | { sid: number; cid: number }, ...params: readonly unknown[]): Heard {
    const serial = this.ask(name, ...params)
    const index = this.heard.findIndex((heard) => heard.serial === serial)
    const [answer] = index < 0 ? [] : this.heard.splice(index, 1)
    if (!answer) throw new Error(`${JSON.stringify(name)} was not answered`)
    return answer
  }

  login(account: string, clientId: string, { byHand = true, token = `${account}-token` } = {}): Heard {
    return this.request('login', {
      3: 16,
      8: byHand ? 1 : 0,
      13: clientId,
      19: account,
      1000: token,
    })
  }

  /** Names of the pushes since the last time. */
  pushes(): string[] {
    return this.heard.splice(0).map(({ name }) => name)
  }
}

function read(json: string): Heard {
  const { sid, cid, ser, code, r } = JSON.parse(json)
  if (sid !== 4 || cid !== 1) return { name: `${sid}_${cid}`, serial: ser, code, body: r }
  const [readId, { headerPacket, body }] = r
  return { name: `${headerPacket.sid}_${headerPacket.cid}`, serial: ser, code, body, readId }
}
