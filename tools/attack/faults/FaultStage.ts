import { createNodeNim, startSdkStage, type SdkDevice, type SdkStage } from 'yunxin-local-cloud/sdk-stage'
import type { CloudState } from 'yunxin-local-cloud'
import { createWebClock } from '../../../src/call/platform/host/webClock'
import { Side } from '../../sdk-side/Side'
import { Chance } from '../../soak/Chance'
import { SoakMedia } from '../../soak/SoakMedia'
import type { Say } from '../attack'
import { Person } from './Person'

/** How long a call rings on this stage, in ms: time for one message to be lost, and for what mends that. */
const CALL_TIMEOUT = 12_000

/** A service of its own, media that is simulated, and people with an unmodified IM SDK. */
export class FaultStage {
  private readonly people: Person[] = []
  private readonly sides: Side[] = []
  readonly media = new SoakMedia(createWebClock({ performance, wallNow: Date.now }), new Chance(1))

  private constructor(
    private readonly stage: SdkStage,
    readonly say: Say,
  ) {}

  /** Starts the service; nobody is there yet. */
  static async open(say: Say): Promise<FaultStage> {
    return new FaultStage(await startSdkStage(createNodeNim), say)
  }

  /** What is done to the service. */
  get control() {
    return this.stage.cloud.control
  }

  /** What the service has: rooms, and records that were written. */
  state(): Promise<CloudState> {
    return this.stage.cloud.state()
  }

  /** Somebody on a device, logged in; a second one of the same account is another device of theirs. */
  async person(account: string, callTimeout = CALL_TIMEOUT): Promise<Person> {
    const begin = (stored?: ReadonlyMap<string, string>) => this.begin(account, callTimeout, stored)
    const nth = this.people.filter((person) => person.account === account).length
    const name = nth === 0 ? account : `${account}'s other device`
    const person = new Person(account, name, await begin(), begin, this.say)
    this.people.push(person)
    return person
  }

  /** What is left of any call, in words: here, on the service, or of media; null where nothing is. */
  async unrest(): Promise<string | null> {
    for (const { name, side } of this.people) if (side.unrest !== null) return `${name} is ${side.unrest}`
    const { rooms } = await this.state()
    if (rooms.length > 0)
      return `a room is left on the service, with ${rooms[0]?.members.join(' and ')} in it`
    const { sessions, listeners, rooms: mediaRooms } = this.media
    if (sessions + listeners + mediaRooms.size > 0) return `media is left: ${sessions} sessions`
    return null
  }

  /** Ends everything. */
  async close(): Promise<void> {
    await Promise.all(this.sides.map(({ call }) => call.destroy()))
    await this.stage.close()
  }

  private async begin(account: string, callTimeout: number, stored?: ReadonlyMap<string, string>) {
    const device: SdkDevice = this.stage.device(account)
    const side = new Side({ nim: device.nim, media: this.media, callTimeout, stored })
    this.sides.push(side)
    await device.login()
    await device.isSynced()
    return { device, side }
  }
}
