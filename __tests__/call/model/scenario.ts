import { RESUME_WITHIN } from '../../../src/call/machine/timing/limits'
import type { transition } from '../../../src/call/machine/transition'
import { initialState } from '../../../src/call/machine/state/callState'
import type { CallType } from '../../../src/call/machine/terms/identity'
import type { Account, Budget, Device, World } from './world'
import { EPOCH } from './world'

/**
 * `refuse`: the microphone is refused, where a dialogue asks for it; `failMedia`: camera, microphone or media room cannot
 * be used after all; `turnAway`: the app does not let a caller ring; `intrude`: somebody who is no part of the call enters
 * its media room, and may leave it; `freeze`: what the far side sends does not arrive, though it is there; `clockStep`: a device's clock is set;
 * `forget`: a device crashes when a call of its own is over, and its storage has it as it was before.
 */
export type Fault =
  | 'drop'
  | 'dropReply'
  | 'duplicate'
  | 'delay'
  | 'cut'
  | 'cutMedia'
  | 'freeze'
  | 'kick'
  | 'refuse'
  | 'failMedia'
  | 'clockStep'
  | 'turnAway'
  | 'intrude'
  | 'forget'

/** What a search explores. */
export interface Scenario {
  readonly name: string
  readonly devices: readonly { readonly name: string; readonly account: Account }[]
  /** Who may call whom, and how. */
  readonly dials: readonly { readonly from: string; readonly to: Account; readonly type: CallType }[]
  readonly budget: Budget
  readonly faults: readonly Fault[]
  /** The apps have a say in who rings, and take their time to answer. */
  readonly asksMayRing?: boolean
  /** Users answer video with audio as well, and change the type of a call that goes on. */
  readonly switchesType?: boolean
  /** Users begin with and without a camera, and set it before the answer. */
  readonly setsCamera?: boolean
  /** What a device says of its ringing is on its way like anything else; elsewhere, as nothing hangs on it, it is left out. */
  readonly tellsRinging?: boolean
  /** Users bring a call here that another device of theirs is in. */
  readonly takesOver?: boolean
  /** How long a side waits for the other one that may come back, in ms; 0: it does not, nor does it come back itself. */
  readonly resumeWithin?: number
  /** The first two talk already. */
  readonly beginsInCall?: boolean
  /** Devices are stopped only in a connected call. */
  readonly stopsInCall?: boolean
  /** A system dialogue asks for the microphone and takes its time. */
  readonly slowPermission?: boolean
  /** What runs in each device; the machine unless a test puts another in. */
  readonly transition?: typeof transition
  /** The mistake of going by a clock that may be set. */
  readonly goesByTheWall?: boolean
  /** Accounts whose devices are on another kit. */
  readonly otherKits?: readonly Account[]
  /** The longest a message is on its way when nothing is wrong, in ms; a second unless set. */
  readonly latency?: number
  /** In which order the two sides' request ids are. */
  readonly laterIds?: Account
}

const CALL_TIMEOUT = 30_000

export function firstWorld(scenario: Scenario): World {
  return {
    now: EPOCH,
    devices: scenario.devices.map(({ name, account }) => firstDevice(name, account, scenario)),
    service: { rooms: [], unread: [], records: [], media: [], made: [] },
    flights: [],
    left: scenario.budget,
    trouble: [],
    crossed: false,
  }
}

/** Whether an account's devices are on another kit. */
export function isOnOtherKit({ otherKits = [] }: Scenario, account: Account): boolean {
  return otherKits.includes(account)
}

function firstDevice(name: string, account: Account, scenario: Scenario): Device {
  const fresh = bootedState(scenario, account)
  const others =
    scenario.takesOver === true &&
    scenario.devices.some((each) => each.account === account && each.name !== name)
  return {
    name,
    account,
    power: 'on',
    link: 'up',
    backBy: null,
    state: { ...fresh, ledger: { ...fresh.ledger, account, login: 'ready', others } },
    kept: null,
    sessions: [],
    boots: 1,
    dials: 0,
    ends: [],
    rang: [],
    waiting: [],
    cameraAgreed: [],
    hungUp: [],
    mediaCut: false,
    frozen: false,
    wall: 0,
    ahead: 0,
  }
}

/** The state of a device that has just been started again. */
export function bootedState(scenario: Scenario, account: Account) {
  const { asksMayRing = false } = scenario
  const writesCompleted = !isOnOtherKit(scenario, account)
  return initialState({
    callTimeout: CALL_TIMEOUT,
    joinWhileRinging: true,
    asksMayRing,
    writesCompleted,
    resumeWithin: scenario.resumeWithin ?? RESUME_WITHIN,
  })
}
