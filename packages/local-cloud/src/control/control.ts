import type { RtcCloud, RtcControl } from '../contracts'
import type { FaultOrder, Faults } from '../faults'
import type { ImCloud } from '../im/imCloud'
import type { Latency } from '../latency'
import type { RtcTokens } from '../rtcTokens'
import type {
  AdmitOrder,
  CompletedRecordOrder,
  DisconnectOrder,
  KickOrder,
  LatencyOrder,
  LoginPolicyOrder,
} from './orders'

/** What orders act on. */
export interface ControlParts {
  readonly im: ImCloud
  readonly rtc: RtcCloud
  readonly latency: Latency
  readonly faults: Faults
  readonly tokens: RtcTokens
}

const REASON_SERVER = 2

/** What tests and people do to the cloud, so that calls meet what networks and services do to them. */
export class CloudControl {
  constructor(private readonly parts: ControlParts) {}

  /** From now on each message takes `ms`, plus up to `jitterMs`, one way. Both halves unless `on` names one. */
  latency(order: LatencyOrder): void {
    this.parts.latency.set(order)
  }

  /** Cuts the IM connection of an account, or of one device, and keeps it out for `forMs`. */
  disconnect({ account, clientId, forMs }: DisconnectOrder): void {
    const { bars, devices } = this.parts.im
    bars.add(account, clientId, forMs ?? 0)
    for (const device of devices.matching(account, clientId)) device.connection.cut()
  }

  /** Puts devices out as the service's operator can; their SDK does not come back by itself. */
  kick({ account, clientId }: KickOrder): void {
    const { devices } = this.parts.im
    for (const device of devices.matching(account, clientId)) devices.kick(device, REASON_SERVER)
  }

  /** Whether an account may be on several devices. Takes effect with the next login. */
  loginPolicy({ multi }: LoginPolicyOrder): void {
    this.parts.im.login.multi = multi
  }

  /** Who writes the records of completed calls: the clients, which is so until told otherwise, or the service as well. */
  completedRecord({ by }: CompletedRecordOrder): void {
    this.parts.im.writesCompleted = by === 'service'
  }

  /** Makes the next requests, or pushes, of that name go wrong. */
  fault(order: FaultOrder): void {
    this.parts.faults.add(order)
  }

  /** How many of the faults that were asked for have not happened yet. */
  get faultsLeft(): number {
    return this.parts.faults.left
  }

  /** Hands an order to the RTC half. */
  rtc(order: RtcControl): void {
    this.parts.rtc.control(order)
  }

  /** Ends what `disconnect` and the RTC half's `drop` keep out, of an account or of all. */
  admit({ account }: AdmitOrder): void {
    this.parts.im.bars.lift(account)
    this.parts.rtc.control({ action: 'admit', account })
  }

  /** Forgets rooms, records, names, faults, latency, bars and policies; whoever is connected stays so. */
  forget(): void {
    const { im, rtc, latency, faults, tokens } = this.parts
    faults.clear()
    im.forget()
    rtc.reset()
    tokens.clear()
    latency.reset()
  }

  /** Ends every connection and forgets everything: rooms, records, faults, latency, policy. */
  reset(): void {
    this.parts.im.reset()
    this.forget()
  }
}
