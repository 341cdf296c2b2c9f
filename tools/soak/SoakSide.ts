import type { Call } from '../../src/call/engine/Call'
import { CallEngine } from '../../src/call/engine/CallEngine'
import { createCallFacade } from '../../src/call/engine/callFacade'
import { END_REASONS, type EndReason } from '../../src/call/machine/terms/endReason'
import type { Clock } from '../../src/call/platform/ports'
import { plainHost } from '../sdk-side/plainHost'
import type { SoakMedia } from './SoakMedia'
import type { SoakService } from './SoakService'
import { createSoakSignal } from './soakSignal'

/** One account with the whole of the module but its adapters. */
export class SoakSide {
  readonly call: Call
  readonly engine: CallEngine
  /** How often each way to end was told. */
  readonly ends = new Map<EndReason, number>(END_REASONS.map((reason) => [reason, 0]))
  /** Calls that this side made and that have ended; one that was withdrawn for the far side's is none. */
  endedAsCaller = 0
  private ids = 0

  constructor(
    readonly account: string,
    clock: Clock,
    service: SoakService,
    media: SoakMedia,
  ) {
    const signal = createSoakSignal(service, account)
    const host = plainHost()
    const loadRtc = async () => media.port()
    this.engine = new CallEngine(
      { signal, host, clock, loadRtc, log: () => undefined },
      { callTimeout: 30_000, joinWhileRinging: true, openPage: false, ring: false, pagePath: '' },
    )
    this.call = createCallFacade({
      ...{ engine: this.engine, signal, host, clock },
      newId: () => `${account}-${++this.ids}`,
      destroyed: () => undefined,
    })
    this.call.on('onCallEnd', ({ data }) => {
      this.ends.set(data.reason, (this.ends.get(data.reason) ?? 0) + 1)
      if (data.lastCall.role === 'caller') this.endedAsCaller += 1
    })
  }

  /** Whether it has no call, and nothing left to tell the far side: the next call may begin. */
  get isIdle(): boolean {
    return this.call.getSnapshot().callStatus === 'idle' && !this.engine.hasUnsent
  }
}
