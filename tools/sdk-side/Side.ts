import type { Nim } from 'yunxin-local-cloud/sdk-stage'
import { CallEngine } from '../../../src/call/engine/CallEngine'
import { createCallFacade } from '../../../src/call/engine/callFacade'
import type { Call } from '../../../src/call/engine/Call'
import { EVENT, type EventName } from '../../../src/call/engine/event'
import type { EndReason } from '../../../src/call/machine/terms/endReason'
import type { CallSnapshot, CallStatus } from '../../../src/call/machine/terms/snapshot'
import { newCallId } from '../../../src/call/platform/host/callIds'
import { createWebClock } from '../../../src/call/platform/host/webClock'
import { createNimSignal } from '../../../src/call/platform/signal/nimSignal'
import type { SoakMedia } from '../../../tools/soak/SoakMedia'
import { FakeHost } from '../engine/fakes/FakeHost'

interface Parts {
  readonly nim: Nim
  readonly media: SoakMedia
  /** What an earlier side of the same device had stored. */
  readonly stored?: ReadonlyMap<string, string>
  readonly callTimeout?: number
}

/** One device: the whole module on an unmodified IM SDK, with media that is simulated and time that is real. */
export class Side {
  readonly call: Call
  readonly heard: EventName[] = []
  readonly host: FakeHost
  private readonly engine: CallEngine

  constructor({ nim, media, stored, callTimeout = 30_000 }: Parts) {
    const clock = createWebClock({ performance, wallNow: Date.now })
    const signal = createNimSignal(nim, { clock })
    const host = new FakeHost(stored)
    this.host = host
    this.engine = new CallEngine(
      { signal, host, clock, loadRtc: async () => media.port(), log: () => undefined },
      { callTimeout, joinWhileRinging: true, openPage: false, ring: false, pagePath: '' },
    )
    this.call = createCallFacade({
      ...{ engine: this.engine, signal, host, clock },
      newId: newCallId,
      destroyed: () => undefined,
    })
    Object.values(EVENT).forEach((name) => this.call.on(name, () => this.heard.push(name)))
  }

  get snapshot(): CallSnapshot {
    return this.call.getSnapshot()
  }

  dial(userId: string, type: 1 | 2 = 1): void {
    // How it ends, the snapshot tells.
    this.call.call({ userId, type }).catch(() => undefined)
  }

  accept(): void {
    this.call.accept().catch(() => undefined)
  }

  /** Waits until the call has that status. */
  async is(status: CallStatus): Promise<void> {
    await this.until((snapshot) => snapshot.callStatus === status)
  }

  /** Waits until the call is over. @returns why */
  async ends(): Promise<EndReason> {
    await this.until(({ callStatus, lastCall }) => callStatus === 'idle' && lastCall !== null)
    return this.snapshot.lastCall?.endReason ?? 'unsupported'
  }

  /** The device stops without a word: nothing of it hears or says anything more. */
  stop(): ReadonlyMap<string, string> {
    const stored = new Map(this.host.stored)
    const { callId } = this.snapshot
    if (callId !== null) void this.engine.rooms.leave(callId)
    this.engine.dispose()
    return stored
  }

  private until(isSo: (snapshot: CallSnapshot) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo(this.snapshot)) return
        off()
        resolve()
      }
      const off = this.call.subscribe(look)
      look()
    })
  }
}
