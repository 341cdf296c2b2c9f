import type { BenchSide, MarkName, Marks, Message } from './BenchSide'

/** One side of a call that was timed. */
export interface SideOfCall {
  readonly marks: Marks
  readonly messages: readonly Message[]
}

/** A call that was timed, from the tap to the end. */
export interface TimedCall {
  readonly caller: SideOfCall
  readonly callee: SideOfCall
}

/** How long they talk before it is hung up, in ms: so long that what publishing still does is done. */
const TALK = 500

/** One video call: dialled, rung, answered, seen on both sides, hung up by the caller. */
export async function timeCall(caller: BenchSide, callee: BenchSide): Promise<TimedCall> {
  await Promise.all([caller.prepare('caller'), callee.prepare('callee')])
  await caller.act('dial')
  await callee.has('painted')
  await callee.act('accept')
  await Promise.all([caller.has('frame'), callee.has('frame')])
  await new Promise((resolve) => setTimeout(resolve, TALK))
  await caller.act('hangUp')
  await callee.has('ended')
  const [one, other] = await Promise.all([sideOf(caller), sideOf(callee)])
  await Promise.all([caller.rests(), callee.rests()])
  return { caller: one, callee: other }
}

async function sideOf(side: BenchSide): Promise<SideOfCall> {
  const [marks, messages] = await Promise.all([side.marks(), side.messages()])
  return { marks, messages }
}

/** What is compared, in ms. */
export const FIGURES = {
  called: 'dial → called on the other side',
  painted: 'dial → ring painted',
  frame: 'accept → first decoded frame, mean of both',
  ended: 'hang up → ended on the other side',
} as const

/** The name of one of them. */
export type Figure = keyof typeof FIGURES

/** The figures of one call. */
export function figuresOf({ caller, callee }: TimedCall): Record<Figure, number> {
  const dialled = at(caller, 'dial')
  const accepted = at(callee, 'accept')
  return {
    called: at(callee, 'called') - dialled,
    painted: at(callee, 'painted') - dialled,
    frame: (at(caller, 'frame') + at(callee, 'frame')) / 2 - accepted,
    ended: at(callee, 'ended') - at(caller, 'hangUp'),
  }
}

function at({ marks }: SideOfCall, name: MarkName): number {
  const moment = marks[name]
  if (moment === undefined) throw new Error(`${name} was not marked`)
  return moment
}
