import type { FakeClock } from '../engine/fakes/fakeClock'
import type { OtherKit } from './OtherKit'

/** What a message takes from one side to the other, in ms. */
const WAY = 50
/** From its own `call()` until that returns to it; what is answered before is not heard. */
const CALL_TAKES = 200
/** How long it thinks before it refuses a call because it is in one. */
const REFUSES_AFTER = 30
/** How long it waits for a far side that it has lost. It closes no room then. */
const GIVES_UP_AFTER = 15_000

/**
 * What the newer kit (NECallKit 4.2.0) does by itself, as it was seen to. It looks at no ids: a CANCEL or a CLOSE ends
 * whatever call it is in. It never writes the record of a completed call, and of the service's answers it knows the old
 * codes only.
 */
export class KitLife {
  status: 'idle' | 'calling' | 'called' | 'inCall' = 'idle'
  /** Rooms in which it is: one that it has dialled from it never leaves, whatever became of the call. */
  private readonly rooms = new Set<string>()
  /** Invites that it has refused, once the service knows. */
  private readonly refused = new Set<string>()
  /** Its own `call()` has not returned. */
  private isPlacing = false

  constructor(
    private readonly bob: OtherKit,
    private readonly clock: FakeClock,
  ) {
    bob.nim.onAsk = (name, args) => clock.after(WAY, () => this.hear(name, args))
  }

  /** Bob dials Alice, whose device is told of it on the way of one message. */
  dial(type: 1 | 2 = 2): void {
    this.status = 'calling'
    this.isPlacing = true
    this.rooms.add('channel-7')
    this.clock.after(WAY, () => this.bob.invite(type))
    this.clock.after(CALL_TAKES, () => {
      this.isPlacing = false
    })
  }

  /** Bob answers what rings. */
  accept(): void {
    this.status = 'inCall'
    this.rooms.add('room-1')
    this.clock.after(WAY, () => this.bob.accept())
  }

  /** Bob ends the call that he is in: Alice hears it on the way of one message. */
  hangUp(): void {
    this.status = 'idle'
    this.clock.after(WAY, () => this.bob.close())
  }

  /** Bob is on the phone with Carol. */
  talkToCarol(): void {
    this.status = 'inCall'
    this.rooms.add('room-of-carol')
  }

  /** Alice is lost to it: it gives up, and Bob may make another call. */
  async losesAlice(): Promise<void> {
    await this.clock.advance(GIVES_UP_AFTER)
    this.status = 'idle'
  }

  private hear(name: string, args: readonly unknown[]): void {
    switch (name) {
      case 'call':
        return this.ring(fieldOf(args[0], 'requestId'))
      case 'cancelInvite':
        // The service passes it on unless the invite was refused by then.
        if (!this.refused.has(fieldOf(args[0], 'requestId'))) this.status = 'idle'
        return
      case 'closeRoom':
        if (this.rooms.has(String(args[0]))) this.status = 'idle'
        return
      case 'rejectInvite':
        if (this.status === 'calling' && !this.isPlacing) this.status = 'idle'
        return
      case 'callSetup':
        if (this.status === 'calling' && !this.isPlacing) this.status = 'inCall'
    }
  }

  private ring(requestId: string): void {
    this.bob.isCalled()
    if (this.status === 'idle') {
      this.status = 'called'
      return
    }
    this.clock.after(REFUSES_AFTER, () => {
      this.refused.add(requestId)
      this.clock.after(WAY, () => this.bob.reject('busy'))
    })
  }
}

function fieldOf(value: unknown, key: string): string {
  const fields = typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map()
  return String(fields.get(key) ?? '')
}
