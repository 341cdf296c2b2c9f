import { computed, createAtom, makeObservable } from 'mobx'
import type { Call } from '../engine/Call'
import type { CallRole, CallType, Peer } from '../machine/terms/identity'
import type { CallSnapshot, CallStatus, LastCall } from '../machine/terms/snapshot'
import type { Dispose } from '../platform/ports'

/**
 * The call as MobX observables: what a call object's snapshot says, and what follows from it. Has no rules of its own
 * and changes nothing; to do something, use `call`.
 */
export class CallStore<C extends Pick<Call, 'getSnapshot' | 'subscribe'> = Call> {
  /** What it follows, and what does something. */
  readonly call: C
  private last: CallSnapshot
  // Of what every version of MobX from 6 on has: an observable that holds a value as it is has another name in each.
  private readonly changes = createAtom('CallStore.snapshot')
  private readonly unsubscribe: Dispose

  /** @param call - the call object to follow until `dispose` */
  constructor(call: C) {
    this.call = call
    this.last = call.getSnapshot()
    makeObservable(this, {
      callStatus: computed,
      type: computed,
      role: computed,
      peer: computed,
      connectedAt: computed,
      isActive: computed,
      isVideo: computed,
      canAnswer: computed,
      canCancel: computed,
      canHangUp: computed,
      endedCall: computed,
    })
    this.unsubscribe = call.subscribe(() => {
      const next = call.getSnapshot()
      if (next === this.last) return
      this.last = next
      this.changes.reportChanged()
    })
  }

  /** The whole snapshot; another object whenever anything in it changed. */
  get snapshot(): CallSnapshot {
    this.changes.reportObserved()
    return this.last
  }

  /** Where the call stands. */
  get callStatus(): CallStatus {
    return this.snapshot.callStatus
  }

  /** 1 audio, 2 video; null while there is no call. */
  get type(): CallType | null {
    return this.snapshot.type
  }

  /** Who called: this side is caller or callee; null while there is no call. */
  get role(): CallRole | null {
    return this.snapshot.role
  }

  /** The far side; null while there is no call. */
  get peer(): Peer | null {
    return this.snapshot.peer
  }

  /** ms since 1970; null before both sides met. What a duration is counted from. */
  get connectedAt(): number | null {
    return this.snapshot.connectedAt
  }

  /** There is a call, in whatever state. */
  get isActive(): boolean {
    return this.callStatus !== 'idle'
  }

  /** There is a call, and it has pictures. */
  get isVideo(): boolean {
    return this.type === 2
  }

  /** It rings here, and the user has not tapped accept yet. */
  get canAnswer(): boolean {
    return this.callStatus === 'called' && !this.snapshot.answering
  }

  /** This side calls, and nobody has answered yet: what ends it is `cancel`. */
  get canCancel(): boolean {
    return this.callStatus === 'calling'
  }

  /** The call was answered: what ends it is `hangUp`. */
  get canHangUp(): boolean {
    return this.callStatus === 'connecting' || this.callStatus === 'inCall'
  }

  /** The call that ended last, as long as no other has begun. */
  get endedCall(): LastCall | null {
    return this.isActive ? null : this.snapshot.lastCall
  }

  /** Follows the call object no longer; the call itself is not touched. */
  dispose(): void {
    this.unsubscribe()
  }
}
