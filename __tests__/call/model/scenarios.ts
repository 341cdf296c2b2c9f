import type { Scenario } from './scenario'

const alice = { name: 'alice', account: 'alice' } as const
const bob = { name: 'bob', account: 'bob' } as const

/** Alice calls Bob, who answers, refuses or does not; either ends it. */
export const plain: Scenario = {
  name: 'plain',
  devices: [alice, bob],
  dials: [{ from: 'alice', to: 'bob', type: 2 }],
  budget: { users: { alice: 2, bob: 2 }, faults: 0, crashes: 0 },
  faults: [],
}

/** The same, while a system dialogue asks for the microphone. */
export const permissions: Scenario = { ...plain, name: 'permissions', slowPermission: true }

/** Both begin with and without a camera, and set it before the answer. */
export const setsCamera: Scenario = { ...plain, name: 'setsCamera', setsCamera: true }

/** What a device says of its ringing may come at any time. */
export const ringing: Scenario = { ...plain, name: 'ringing', tellsRinging: true }

/** Both may dial the other. */
export const glare: Scenario = {
  ...plain,
  name: 'glare',
  dials: [...plain.dials, { from: 'bob', to: 'alice', type: 1 }],
}

/** Bob has two devices. */
export const twoDevices: Scenario = {
  ...plain,
  name: 'twoDevices',
  devices: [alice, { name: 'bob1', account: 'bob' }, { name: 'bob2', account: 'bob' }],
}

/** The same, as they talk, and Bob may go on at the other one. */
export const takingOver: Scenario = {
  ...twoDevices,
  name: 'takingOver',
  takesOver: true,
  beginsInCall: true,
}

/** Bob may answer with audio, and both may change the type as they talk. */
export const typeSwitches: Scenario = { ...plain, name: 'typeSwitches', switchesType: true }

/** The same, and Alice has another device, which hears what is told to her account. */
export const typeSwitchesOfDevices: Scenario = {
  ...typeSwitches,
  name: 'typeSwitchesOfDevices',
  devices: [alice, { name: 'alice2', account: 'alice' }, bob],
}

/** Both sides have two devices, and both may dial. */
export const glareOfDevices: Scenario = {
  ...twoDevices,
  name: 'glareOfDevices',
  dials: [
    { from: 'alice', to: 'bob', type: 2 },
    { from: 'bob1', to: 'alice', type: 2 },
  ],
}

/** Carol calls somebody who may be in a call. */
export const third: Scenario = {
  ...plain,
  name: 'third',
  devices: [alice, bob, { name: 'carol', account: 'carol' }],
  dials: [
    { from: 'alice', to: 'bob', type: 1 },
    { from: 'carol', to: 'bob', type: 1 },
  ],
  budget: { users: { alice: 2, bob: 2, carol: 2 }, faults: 0, crashes: 0 },
}

/** The same, and it is Bob's call that stands. */
export const glareReversed: Scenario = { ...glare, name: 'glareReversed', laterIds: 'alice' }

/** The same, while a system dialogue asks for the microphone. */
export const glareOfPermissions: Scenario = { ...glare, name: 'glareOfPermissions', slowPermission: true }

/** Both begin with and without a camera. */
export const glareOfCameras: Scenario = {
  ...glare,
  name: 'glareOfCameras',
  setsCamera: true,
  dials: [...plain.dials, { from: 'bob', to: 'alice', type: 2 }],
}

/** Bob is on another kit, and his messages take no longer than such a kit can bear. */
const kit = { otherKits: ['bob'], latency: 100 } as const

/** Alice calls him. */
export const toOtherKit: Scenario = { ...plain, ...kit, name: 'toOtherKit' }

/** He calls her. */
export const fromOtherKit: Scenario = {
  ...toOtherKit,
  name: 'fromOtherKit',
  dials: [{ from: 'bob', to: 'alice', type: 2 }],
}

/** Both may dial the other. */
export const glareWithOtherKit: Scenario = { ...glare, ...kit, name: 'glareWithOtherKit' }

/** Carol, or Alice, calls him, who may be in a call with the other. */
export const thirdToOtherKit: Scenario = { ...third, ...kit, name: 'thirdToOtherKit' }

/** Carol calls somebody who may be in a call, and what is said of ringing may come at any time. */
export const ringingForTwo: Scenario = { ...third, name: 'ringingForTwo', tellsRinging: true }

/** The same as `third`, with apps that have a say in who rings. */
export const asking: Scenario = {
  ...third,
  name: 'asking',
  asksMayRing: true,
}
