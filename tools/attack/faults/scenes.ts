import type { FaultPush, FaultRequest } from 'yunxin-local-cloud'
import type { EndReason } from '../../../src/call/machine/terms/endReason'
import type { FaultStage } from './FaultStage'
import type { Person } from './Person'

/** A message that is sent in a scene: somebody's request, or a push to somebody. */
export type Message =
  | { readonly account: string; readonly on: 'request'; readonly name: FaultRequest }
  | { readonly account: string; readonly on: 'push'; readonly name: FaultPush }

/** The people of a scene. */
export interface Cast {
  /** Who makes the call that is attacked. */
  readonly caller: Person
  /** The devices it is made to. */
  readonly callees: readonly Person[]
}

/** One way in which a call may go. */
export interface Scene {
  readonly name: string
  /** Why it ends, for the caller, for the device that answers or rings, and for another one that rings. */
  readonly ends: readonly [caller: EndReason, callee: EndReason, other?: EndReason]
  /** Every message of it, once. */
  readonly messages: readonly Message[]
  /** Brings the people in; nothing has gone wrong yet. */
  enter(stage: FaultStage): Promise<Cast>
  /** What they do. Whatever does not come about is not waited for. */
  act(cast: Cast, stage: FaultStage): Promise<void>
}

const ask = (account: string, ...names: readonly FaultRequest[]): Message[] =>
  names.map((name) => ({ account, on: 'request', name }))
const tell = (account: string, ...names: readonly FaultPush[]): Message[] =>
  names.map((name) => ({ account, on: 'push', name }))

/** How long somebody waits for it to ring on the far side before they cancel, in ms. */
const CANCEL_AFTER = 3_000
/** A short ring, in ms. */
const SHORT = 5_000

async function two(stage: FaultStage, callTimeout?: number): Promise<Cast & { readonly callee: Person }> {
  const caller = await stage.person('alice', callTimeout)
  const callee = await stage.person('bob', callTimeout)
  return { caller, callees: [callee], callee }
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The callee answers if it rings. @returns whether both are connected */
async function answered(caller: Person, callee: Person): Promise<boolean> {
  caller.dials(callee)
  if (!(await callee.rings(caller))) return false
  callee.accepts()
  return callee.talks(caller)
}

const bobOf = ({ callees }: Cast): Person => {
  const [bob] = callees
  if (bob === undefined) throw new Error('a scene without a callee')
  return bob
}

const ANSWERED = [...ask('alice', 'call'), ...ask('bob', 'callSetup'), ...tell('bob', 'invite')]
const HEARD = tell('alice', 'join', 'accept')

/** Every way in which a call goes, with the messages that it is made of. */
export const SCENES: readonly Scene[] = [
  {
    name: 'answered, and the caller hangs up',
    ends: ['hungUp', 'remoteHungUp'],
    messages: [
      ...ANSWERED,
      ...HEARD,
      ...ask('alice', 'closeRoom', 'sendMessage'),
      ...tell('bob', 'close', 'record'),
    ],
    enter: two,
    async act(cast) {
      if (await answered(cast.caller, bobOf(cast))) cast.caller.hangsUp()
    },
  },
  {
    name: 'answered, and the callee hangs up',
    ends: ['remoteHungUp', 'hungUp'],
    messages: [
      ...ANSWERED,
      ...HEARD,
      ...ask('bob', 'closeRoom', 'sendMessage'),
      ...tell('alice', 'close', 'record'),
    ],
    enter: two,
    async act(cast) {
      if (await answered(cast.caller, bobOf(cast))) bobOf(cast).hangsUp()
    },
  },
  {
    name: 'changed to video and back',
    ends: ['hungUp', 'remoteHungUp'],
    messages: [
      ...ask('alice', 'sendControl'),
      ...ask('bob', 'sendControl'),
      ...tell('alice', 'control'),
      ...tell('bob', 'control'),
    ],
    enter: two,
    async act(cast) {
      const { caller } = cast
      const callee = bobOf(cast)
      if (!(await answered(caller, callee))) return
      caller.wantsType(2)
      await after(1_000)
      callee.wantsType(2, 2)
      await after(1_000)
      callee.wantsType(1)
      await after(1_000)
      caller.hangsUp()
    },
  },
  {
    name: 'cancelled while it rings',
    ends: ['cancelled', 'remoteCancelled'],
    messages: [
      ...ask('alice', 'call', 'cancelInvite', 'closeRoom', 'sendMessage'),
      ...tell('bob', 'invite', 'cancel', 'record'),
    ],
    enter: two,
    async act(cast) {
      cast.caller.dials(bobOf(cast))
      await Promise.race([bobOf(cast).rings(cast.caller), after(CANCEL_AFTER)])
      cast.caller.cancels()
    },
  },
  {
    name: 'rejected',
    ends: ['remoteRejected', 'rejected'],
    messages: [
      ...ask('alice', 'call', 'closeRoom', 'sendMessage'),
      ...ask('bob', 'rejectInvite'),
      ...tell('alice', 'reject'),
      ...tell('bob', 'invite', 'record'),
    ],
    enter: two,
    async act(cast) {
      cast.caller.dials(bobOf(cast))
      if (await bobOf(cast).rings(cast.caller)) bobOf(cast).rejects()
    },
  },
  {
    name: 'not answered in time',
    ends: ['noAnswer', 'missed'],
    messages: [...ask('alice', 'call', 'closeRoom', 'sendMessage'), ...tell('bob', 'invite', 'record')],
    enter: (stage) => two(stage, SHORT),
    async act(cast) {
      cast.caller.dials(bobOf(cast))
      await bobOf(cast).rings(cast.caller)
    },
  },
  {
    name: 'the caller restarts while it rings',
    ends: ['networkLost', 'remoteCancelled'],
    messages: [
      ...ask('alice', 'cancelInvite', 'closeRoom', 'sendMessage'),
      ...tell('bob', 'cancel', 'record'),
    ],
    enter: two,
    async act(cast) {
      cast.caller.dials(bobOf(cast))
      if (await bobOf(cast).rings(cast.caller)) await cast.caller.restarts()
    },
  },
  {
    name: 'the callee restarts while it rings, and answers',
    ends: ['hungUp', 'remoteHungUp'],
    messages: [...ask('bob', 'getRoomInfo', 'callSetup')],
    enter: two,
    async act(cast) {
      const { caller } = cast
      const callee = bobOf(cast)
      caller.dials(callee)
      if (!(await callee.rings(caller))) return
      await callee.restarts()
      if (!(await callee.rings(caller))) return
      callee.accepts()
      if (await callee.talks(caller)) caller.hangsUp()
    },
  },
  {
    name: 'the caller restarts in the call',
    ends: ['networkLost', 'remoteHungUp'],
    messages: [...ask('alice', 'closeRoom', 'sendMessage'), ...tell('bob', 'close')],
    enter: two,
    async act(cast) {
      if (await answered(cast.caller, bobOf(cast))) await cast.caller.restarts()
    },
  },
  {
    name: 'the callee restarts in the call',
    ends: ['remoteHungUp', 'networkLost'],
    messages: [...ask('bob', 'closeRoom', 'sendMessage'), ...tell('alice', 'close')],
    enter: two,
    async act(cast) {
      if (await answered(cast.caller, bobOf(cast))) await bobOf(cast).restarts()
    },
  },
  {
    name: 'answered on one of two devices',
    ends: ['hungUp', 'remoteHungUp', 'answeredElsewhere'],
    messages: [...ask('bob', 'callSetup'), ...tell('bob', 'invite', 'multiClient')],
    async enter(stage) {
      const { caller, callee } = await two(stage)
      return { caller, callees: [callee, await stage.person('bob')] }
    },
    async act(cast) {
      const { caller, callees } = cast
      caller.dials(bobOf(cast))
      const rung = await Promise.race(
        callees.map(async (callee) => ((await callee.rings(caller)) ? callee : null)),
      )
      rung?.accepts()
      if (await rung?.talks(caller)) caller.hangsUp()
    },
  },
  {
    name: 'made to somebody who is in another call',
    ends: ['busy', 'hungUp'],
    messages: [
      ...ask('bob', 'rejectInvite'),
      ...tell('alice', 'reject'),
      ...ask('alice', 'closeRoom', 'sendMessage'),
    ],
    async enter(stage) {
      const cast = await two(stage)
      const carol = await stage.person('carol')
      await answered(carol, cast.callee)
      return cast
    },
    async act(cast) {
      cast.caller.dials(bobOf(cast))
      await cast.caller.isOver()
      bobOf(cast).hangsUp()
    },
  },
]
