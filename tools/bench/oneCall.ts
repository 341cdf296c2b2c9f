import type { BenchSide, Marks, Message } from './BenchSide'
import type { BrowserCpu } from './BrowserCpu'

/** One side of a call that was timed. */
export interface SideOfCall {
  readonly marks: Marks
  readonly messages: readonly Message[]
}

/** A call that was timed, from the tap to the end. */
export interface TimedCall {
  readonly caller: SideOfCall
  readonly callee: SideOfCall
  /** Of one processor, all of the browser's processes together. */
  readonly cpu: { readonly ringing: number; readonly talking: number }
  /** The longest time between two frames of the caller's page from the tap until its call page was there, in ms. */
  readonly longestFrame: number
}

/**
 * How long it rings, in ms: nobody answers at once, and who calls has entered the media room by then. The rings around a
 * portrait come and rest in this time.
 */
const RING = 2_400
/** How long they talk before it is hung up, in ms: what publishing still does is done by then. */
const SETTLE = 500
const TALK = 1_000

/** One video call: dialled, rung, answered, seen on both sides, hung up by the caller. */
export async function timeCall(caller: BenchSide, callee: BenchSide, cpu: BrowserCpu): Promise<TimedCall> {
  await Promise.all([caller.prepare('caller'), callee.prepare('callee')])
  await caller.act('dial')
  await Promise.all([caller.has('opened'), callee.has('painted')])
  const longestFrame = await caller.longestFrame()
  const ringing = await cpu.during(RING)
  await callee.act('accept')
  await Promise.all([caller.has('frame'), callee.has('frame')])
  await new Promise((resolve) => setTimeout(resolve, SETTLE))
  const talking = await cpu.during(TALK)
  await caller.act('hangUp')
  await callee.has('ended')
  const [one, other] = await Promise.all([sideOf(caller), sideOf(callee)])
  await Promise.all([caller.rests(), callee.rests()])
  return { caller: one, callee: other, cpu: { ringing, talking }, longestFrame }
}

async function sideOf(side: BenchSide): Promise<SideOfCall> {
  const [marks, messages] = await Promise.all([side.marks(), side.messages()])
  return { marks, messages }
}
