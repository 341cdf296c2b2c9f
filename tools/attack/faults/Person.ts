import { until } from 'mini-program-host/until'
import type { SdkDevice } from 'yunxin-local-cloud/sdk-stage'
import type { EndReason } from '../../../src/call/machine/terms/endReason'
import type { CallStatus } from '../../../src/call/machine/terms/snapshot'
import type { Side } from '../../sdk-side/Side'
import type { Say } from '../attack'

/** So long, in ms, may any status of a call on this stage last. */
const LONGEST_MS = 90_000

interface Device {
  readonly device: SdkDevice
  readonly side: Side
}

/** Somebody at a device, who does what people do and says so. */
export class Person {
  /** Whether a call of this device was ever connected. */
  wasInCall = false
  /** Whether one ever rang here. */
  wasCalled = false
  /** Whether the device was stopped in the middle of a call. */
  wasStopped = false

  constructor(
    readonly account: string,
    readonly name: string,
    private now: Device,
    private readonly begin: (stored: ReadonlyMap<string, string>) => Promise<Device>,
    private readonly say: Say,
  ) {
    this.watch()
  }

  /** The module on the device that is on now. */
  get side(): Side {
    return this.now.side
  }

  /** How its call stands. */
  get status(): CallStatus {
    return this.side.snapshot.callStatus
  }

  /** Why its last call ended; null where it has had none. */
  get ended(): EndReason | null {
    return this.side.snapshot.lastCall?.endReason ?? null
  }

  /** Dials. */
  dials(callee: Person, type: 1 | 2 = 1): void {
    this.say(`${this.name} dials ${callee.account}`)
    this.side.dial(callee.account, type)
  }

  /** Taps on accept. */
  accepts(): void {
    this.say(`${this.name} accepts`)
    this.side.accept()
  }

  /** Taps on reject. */
  rejects(): void {
    this.say(`${this.name} rejects`)
    this.side.call.reject().catch(() => undefined)
  }

  /** Takes the call back. */
  cancels(): void {
    this.say(`${this.name} cancels`)
    this.side.call.cancel().catch(() => undefined)
  }

  /** Hangs up. */
  hangsUp(): void {
    this.say(`${this.name} hangs up`)
    this.side.call.hangUp().catch(() => undefined)
  }

  /** Asks for another type of the call, or with `state` answers the far side's wish. */
  wantsType(type: 1 | 2, state?: 2 | 3): void {
    this.say(
      `${this.name} ${state === undefined ? 'asks for' : 'agrees to'} ${type === 1 ? 'audio' : 'video'}`,
    )
    this.side.call.switchCallType({ type, state }).catch(() => undefined)
  }

  /** The app is stopped without a word, and opened again. */
  async restarts(): Promise<void> {
    this.say(`${this.name}'s app is stopped, and opened again`)
    this.wasStopped = this.status !== 'idle'
    const stored = this.side.stop()
    await this.now.device.logout()
    this.now = await this.begin(stored)
    this.watch()
  }

  /** Waits until it rings here. @returns false where the caller's call was over before */
  rings(caller: Person): Promise<boolean> {
    return this.comesTo('called', caller)
  }

  /** Waits until both are in the call. @returns false where one of them is in none any more */
  async talks(other: Person): Promise<boolean> {
    return (await this.comesTo('inCall', other)) && other.comesTo('inCall', this)
  }

  /** Waits until there is no call here. */
  async isOver(): Promise<void> {
    await until(
      `${this.name}'s call ends`,
      () => (this.status === 'idle' ? true : undefined),
      () => LONGEST_MS,
    )
  }

  private comesTo(status: CallStatus, other: Person): Promise<boolean> {
    return until(
      `${this.name} comes to ${status}`,
      () => {
        if (this.status === status) return true
        return other.status === 'idle' && this.status === 'idle' ? false : undefined
      },
      () => LONGEST_MS,
    )
  }

  private watch(): void {
    const { side } = this
    side.call.subscribe(() => {
      const { callStatus } = side.snapshot
      if (callStatus === 'inCall') this.wasInCall = true
      if (callStatus === 'called') this.wasCalled = true
    })
  }
}
