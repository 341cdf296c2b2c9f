import type { EndReason } from '../../../src/call/machine/terms/endReason'
import { Chance } from '../Chance'
import { SoakMedia } from '../SoakMedia'
import { SoakSide } from '../SoakSide'
import { CrowdClock } from './CrowdClock'
import { CrowdService } from './CrowdService'

/** How many there are, and how they call. */
export interface CrowdHabits {
  readonly users: number
  /** How many calls a user makes in an hour. */
  readonly callsAnHour: number
  /** How long they talk, in ms: the mean. */
  readonly talk: number
  readonly seed: number
}

/** Ends of a connected call that a person has brought about; all others were not meant. */
const MEANT: ReadonlySet<EndReason> = new Set(['hungUp', 'remoteHungUp'])
/** Nobody hangs up before both can be heard, in ms. */
const SET_UP = 3_000
/** Who could not call tries again within so long after the service is back, in ms. */
const REDIAL_WITHIN = 30_000

/** Very many people who call each other now and then, each with the whole of the module but its adapters. */
export class Crowd {
  readonly clock = new CrowdClock()
  readonly service: CrowdService
  readonly sides: readonly SoakSide[]
  /** Calls that were connected and are over, and sides of them whose end nobody has meant. */
  connected = 0
  lost = 0
  private readonly chance: Chance
  private readonly redialling = new Set<SoakSide>()
  private isCalling = true

  constructor(private readonly habits: CrowdHabits) {
    this.chance = new Chance(habits.seed)
    this.service = new CrowdService(this.clock, this.chance)
    const media = new SoakMedia(this.clock, this.chance)
    const accounts = Array.from({ length: habits.users }, (_, number) => `user${number}`)
    this.sides = accounts.map((account) => new SoakSide(account, this.clock, this.service, media))
    this.sides.forEach((side) => this.follow(side))
  }

  /** Somebody calls somebody, again and again, from now on. */
  begin(): void {
    this.dialLater()
  }

  /** Nobody begins a call any more. */
  stop(): void {
    this.isCalling = false
  }

  /** How many sides are in a connected call. */
  get talking(): number {
    return this.sides.filter(({ call }) => call.getSnapshot().callStatus === 'inCall').length
  }

  /** The service is away for `ms`, and everybody loses the connection; all come back within `backWithin` ms. */
  async outage(ms: number, backWithin: number): Promise<void> {
    this.service.fail(this.sides.map(({ account }) => account))
    await this.clock.pass(ms)
    this.service.recover()
    for (const { account } of this.sides)
      this.clock.after(this.chance.upTo(backWithin), () => this.service.admit(account))
    for (const side of this.redialling) {
      this.clock.after(backWithin + this.chance.upTo(REDIAL_WITHIN), () => this.dial(side))
    }
    this.redialling.clear()
  }

  private dialLater(): void {
    const { users, callsAnHour } = this.habits
    const mean = 3_600_000 / (users * callsAnHour)
    this.clock.after(-Math.log(1 - this.chance.next()) * mean, () => {
      if (!this.isCalling) return
      this.dial(this.someone())
      this.dialLater()
    })
  }

  private someone(): SoakSide {
    // There is one: a crowd has at least two.
    return this.sides[this.chance.upTo(this.sides.length)] as SoakSide
  }

  private dial(caller: SoakSide): void {
    const callee = this.someone()
    if (caller === callee || !caller.isIdle || !callee.isIdle) return
    caller.call
      .call({ userId: callee.account, type: this.chance.of([1, 2]) })
      .catch(() => void this.redialling.add(caller))
  }

  /** What people do about their calls: most answer, all hang up one day. */
  private follow({ call }: SoakSide): void {
    const { clock, chance, habits } = this
    call.on('onInvited', () => {
      clock.after(2_000 + chance.upTo(6_000), () => {
        if (call.getSnapshot().callStatus !== 'called') return
        if (chance.happens(0.8)) call.accept().catch(ignored)
        else call.reject().catch(ignored)
      })
    })
    call.on('onUserAccept', () => {
      const { callId } = call.getSnapshot()
      clock.after(SET_UP + -Math.log(1 - chance.next()) * habits.talk, () => {
        if (call.getSnapshot().callId === callId) call.hangUp().catch(ignored)
      })
    })
    call.on('onCallEnd', ({ data: { lastCall, reason } }) => {
      if (lastCall.connectedAt === null) return
      if (lastCall.role === 'caller') this.connected += 1
      if (!MEANT.has(reason)) this.lost += 1
    })
  }
}

/** What was refused, the figures tell. */
function ignored(): void {
  return undefined
}
