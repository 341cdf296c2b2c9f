import type { Fault, Scenario } from './scenario'
import {
  fromOtherKit,
  glare,
  glareOfCameras,
  glareOfDevices,
  glareOfPermissions,
  glareReversed,
  glareWithOtherKit,
  permissions,
  plain,
  ringing,
  ringingForTwo,
  setsCamera,
  takingOver,
  third,
  thirdToOtherKit,
  toOtherKit,
  twoDevices,
  typeSwitches,
  typeSwitchesOfDevices,
} from './scenarios'
import type { Budget } from './world'

export interface Planned {
  readonly title: string
  readonly scenario: Scenario
}

/** Whoever is in the call may be stopped, both at once or one again and again. */
const comingBack: Scenario = { ...plain, name: 'comingBack', stopsInCall: true }

/** Nobody waits for who is stopped. */
const notWaiting: Scenario = { ...plain, name: 'notWaiting', resumeWithin: 0 }

/** A browser that crashes may have what was true some seconds before. */
const forgetting: Scenario = { ...plain, name: 'forgetting', stopsInCall: true }

const asking: Scenario = { ...plain, name: 'asking', asksMayRing: true }

const MESSAGES: readonly Fault[] = ['drop', 'dropReply', 'duplicate', 'delay']
const ALL: readonly Fault[] = [...MESSAGES, 'cut', 'cutMedia', 'kick']

function plan(
  scenario: Scenario,
  actions: number,
  {
    faults = [],
    crashes = 0,
    times = 1,
  }: { faults?: readonly Fault[]; crashes?: number; times?: number } = {},
): Planned {
  const users = Object.fromEntries(scenario.devices.map(({ account }) => [account, actions]))
  const budget: Budget = { users, faults: faults.length === 0 ? 0 : times, crashes }
  const parts = [
    `${actions} ${actions === 1 ? 'action' : 'actions'} a side`,
    ...(budget.faults === 0 ? [] : [`${budget.faults} of ${faults.join(', ')}`]),
    ...(crashes === 0 ? [] : [`${crashes} ${crashes === 1 ? 'crash' : 'crashes'}`]),
  ]
  return { title: `${scenario.name}: ${parts.join('; ')}`, scenario: { ...scenario, budget, faults } }
}

/** From the call on: how it comes about with two devices, the searches of these show. */
const takenOver: Planned = {
  title: 'takingOver: in a call; 1 action of Alice, 2 of Bob',
  scenario: { ...takingOver, budget: { users: { alice: 1, bob: 2 }, faults: 0, crashes: 0 } },
}

/** What every run of the tests explores to the end. */
export const searches: readonly Planned[] = [
  plan(plain, 2),
  plan(plain, 1, { faults: ['drop', 'cut'] }),
  plan(notWaiting, 1, { crashes: 1 }),
  plan(comingBack, 1, { crashes: 1 }),
  plan(plain, 1, { faults: ['freeze'] }),
  plan(permissions, 1, { faults: ['refuse', 'failMedia'] }),
  plan(glare, 1),
  plan(glareReversed, 1),
  plan(glareOfPermissions, 1),
  plan(twoDevices, 1),
  plan(typeSwitches, 1),
  plan(setsCamera, 1),
  plan(glareOfCameras, 1),
  plan(ringing, 1, { faults: ['delay'] }),
  plan(toOtherKit, 2),
  plan(fromOtherKit, 2),
  plan(glareWithOtherKit, 1),
  plan(asking, 1, { faults: ['turnAway', 'drop'] }),
]

/** The same with more that may go wrong: with the others above, all that the state diagram is drawn of. */
export const longSearches: readonly Planned[] = [
  plan(plain, 1, { faults: ALL }),
  plan(plain, 1, { crashes: 1 }),
  plan(comingBack, 1, { faults: ['clockStep'], crashes: 1 }),
  plan(forgetting, 1, { faults: ['forget'], crashes: 1 }),
  plan(plain, 1, { faults: ['intrude'] }),
  plan(glareReversed, 1, { faults: ['drop'] }),
  plan(glareOfDevices, 1),
  plan(thirdToOtherKit, 1),
]

/** What takes minutes each. */
export const deepSearches: readonly Planned[] = [
  plan(permissions, 1, { faults: ['refuse', 'failMedia', 'cut'] }),
  plan(glareReversed, 1, { faults: MESSAGES }),
  plan(third, 1),
  plan(setsCamera, 2),
  plan(ringingForTwo, 1),
  plan(ringing, 1, { faults: [...MESSAGES, 'cut'] }),
  plan(asking, 1, { faults: ['turnAway', 'cut', 'drop'] }),
  plan(plain, 1, { faults: ALL, times: 2 }),
  plan(plain, 1, { faults: ['freeze', 'cutMedia', 'drop', 'delay'], times: 2 }),
  // As one search of one fault among all these it would visit the same states, and outgrow its memory.
  plan(plain, 2, { faults: ['drop', 'dropReply'] }),
  plan(plain, 2, { faults: ['duplicate', 'delay'] }),
  plan(plain, 2, { faults: ['cut', 'cutMedia'] }),
  plan(plain, 2, { faults: ['kick', 'failMedia'] }),
  plan(plain, 1, { faults: ALL, crashes: 1 }),
  plan(glare, 1, { faults: ALL }),
  plan(comingBack, 1, { crashes: 2 }),
  plan(notWaiting, 1, { crashes: 2 }),
  takenOver,
  plan(plain, 1, { faults: ['clockStep'], crashes: 1 }),
  plan(typeSwitches, 1, { crashes: 1 }),
  plan(glare, 1, { crashes: 1 }),
  plan(glareReversed, 1, { crashes: 1 }),
  plan(glareOfDevices, 1, { faults: MESSAGES }),
  plan(glareWithOtherKit, 2),
  plan(twoDevices, 1, { faults: ALL }),
  plan(twoDevices, 1, { crashes: 1 }),
  plan(typeSwitches, 1, { faults: ['cut'] }),
  plan(typeSwitches, 2),
  plan(typeSwitchesOfDevices, 1, { faults: ['cut'] }),
]
