import type { Nim } from 'yunxin-local-cloud/sdk-stage'
import { CallEngine } from '../../src/call/engine/CallEngine'
import { createCallFacade } from '../../src/call/engine/callFacade'
import type { Call } from '../../src/call/engine/Call'
import { EVENT, type EventName } from '../../src/call/engine/event'
import type { EndReason } from '../../src/call/machine/terms/endReason'
import type { CompletedRecord } from '../../src/call/machine/record/record'
import type { CallErrorCode } from '../../src/call/machine/terms/errorCode'
import type { CallSnapshot, CallStatus } from '../../src/call/machine/terms/snapshot'
import { newCallId } from '../../src/call/platform/host/callIds'
import { createWebClock } from '../../src/call/platform/host/webClock'
import { createNimSignal } from '../../src/call/platform/signal/nimSignal'
import type { SoakMedia } from '../soak/SoakMedia'
import { mapStorage, plainHost } from './plainHost'

interface Parts {
  readonly nim: Nim
  readonly media: SoakMedia
  /** What an earlier side of the same device had stored. */
  readonly stored?: ReadonlyMap<string, string>
  readonly callTimeout?: number
  readonly completedRecord?: CompletedRecord
  /** As of `createCall`; 0 unless set. */
  readonly resumeWithin?: number
}

/** One device: the whole module on an unmodified IM SDK, with media that is simulated and time that is real. */
export class Side {
  readonly call: Call
  /** Every event that the app was told, in order. */
  readonly heard: EventName[] = []
  /** What `onError` told. */
  readonly errors: CallErrorCode[] = []
  private readonly engine: CallEngine
  private readonly kept: Map<string, string>

  constructor({ nim, media, stored, callTimeout = 30_000, completedRecord, resumeWithin }: Parts) {
    const clock = createWebClock({ performance, wallNow: Date.now })
    const signal = createNimSignal(nim, { clock })
    this.kept = new Map(stored)
    const host = plainHost(mapStorage(this.kept))
    this.engine = new CallEngine(
      { signal, host, clock, loadRtc: async () => media.port(), log: () => undefined },
      {
        ...{ callTimeout, completedRecord, resumeWithin },
        ...{ joinWhileRinging: true, openPage: false, ring: false, pagePath: '' },
      },
    )
    this.call = createCallFacade({
      ...{ engine: this.engine, signal, host, clock },
      newId: newCallId,
      destroyed: () => undefined,
    })
    Object.values(EVENT).forEach((name) => this.call.on(name, () => this.heard.push(name)))
    this.call.on(EVENT.ERROR, ({ data }) => this.errors.push(data.code))
  }

  /** What a user interface would show now. */
  get snapshot(): CallSnapshot {
    return this.call.getSnapshot()
  }

  /** What of a call is left here, in words; null where there is no call, no timer, and nothing unsent. */
  get unrest(): string | null {
    const { callStatus } = this.snapshot
    if (callStatus !== 'idle') return callStatus
    if (this.engine.hasUnsent) return 'idle, with something unsent'
    return this.engine.timerCount > 0 ? 'idle, with a timer' : null
  }

  /** Calls somebody; how that ends, the snapshot tells. */
  dial(userId: string, type: 1 | 2 = 1): void {
    this.call.call({ userId, type }).catch(() => undefined)
  }

  /** Answers what rings; how that ends, the snapshot tells. */
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

  /** What the device has stored by now. */
  stored(): ReadonlyMap<string, string> {
    return new Map(this.kept)
  }

  /** The device stops without a word: nothing of it hears or says anything more. */
  stop(): ReadonlyMap<string, string> {
    const stored = this.stored()
    const { callId } = this.snapshot
    if (callId !== null) void this.engine.rooms.leave(callId)
    this.engine.dispose()
    return stored
  }

  /** Waits until a call of its account is offered here, or none any more. */
  async isOffered(isThere = true): Promise<void> {
    await this.until(({ elsewhere }) => (elsewhere !== null) === isThere)
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
