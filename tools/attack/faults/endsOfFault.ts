import type { CloudState } from 'yunxin-local-cloud'
import { endsFit } from '../../../__tests__/call/model/rules/fittingEnds'
import { statusFits } from '../../../__tests__/call/model/rules/fittingStatus'
import type { EndReason } from '../../../src/call/machine/terms/endReason'
import { costsOf } from './costs'
import type { Fault } from './matrix'
import type { Person } from './Person'
import type { Cast } from './scenes'

type Records = CloudState['records']

/**
 * Compares what the sides say of a call, and what was written of it, with what the scene says, what the fault may cost,
 * and the rules of the model.
 * @throws an error that says what does not fit
 */
export function expectRightEnds(fault: Fault, cast: Cast, records: Records): void {
  expectWords(fault, cast)
  expectAgreement(fault, cast)
  expectOneType(cast)
  expectRecord(cast, records)
}

/** Each says what it says where all goes well, or what this fault may cost. */
function expectWords(fault: Fault, { caller, callees }: Cast): void {
  const [ofCaller, ofCallee, ofOther] = fault.scene.ends
  const costs = costsOf(fault)
  const allowed = (own: EndReason | undefined, instead: readonly (EndReason | null | undefined)[]) =>
    [own, ...instead].filter((word) => word !== undefined)
  expectOneOf(
    caller,
    allowed(
      ofCaller,
      costs.map(({ caller: word }) => word),
    ),
  )
  if (ofOther === undefined) {
    callees.forEach((callee) =>
      expectOneOf(
        callee,
        allowed(
          ofCallee,
          costs.map((cost) => cost.callee),
        ),
      ),
    )
    return
  }
  // Which of the devices rings first is not said.
  const words = [
    ...allowed(ofCallee, []),
    ...allowed(
      ofOther,
      costs.flatMap((cost) => [cost.callee, cost.other]),
    ),
  ]
  callees.forEach((callee) => expectOneOf(callee, words))
  if (!callees.some(({ ended }) => ended === ofCallee))
    throw new Error('no device of the callee was in the call')
}

function expectOneOf({ name, ended }: Person, words: readonly (EndReason | null)[]): void {
  if (words.includes(ended)) return
  const wanted = words.map((word) => word ?? 'nothing').join(' or ')
  throw new Error(`${name} says ${ended ?? 'nothing'}, not ${wanted}`)
}

/** What they say goes together. */
function expectAgreement({ order }: Fault, { caller, callees }: Cast): void {
  // Of several devices one tells how it ended; for the others it may have been over before they heard of that.
  const isLost = order.action !== 'duplicate' || callees.length > 1 || caller.wasStopped
  const misfit = callees
    .filter(({ ended, wasStopped }) => ended !== null && !wasStopped)
    .find(({ ended }) => !endsFit(caller.ended ?? 'unsupported', ended ?? 'unsupported', isLost))
  if (misfit === undefined) return
  throw new Error(`${caller.name} says ${caller.ended} and ${misfit.name} says ${misfit.ended}`)
}

/** Both were in a call of the same type. */
function expectOneType({ caller, callees }: Cast): void {
  const talked = [caller, ...callees].filter(({ wasInCall, wasStopped }) => wasInCall && !wasStopped)
  const types = new Set(talked.map(({ side }) => side.snapshot.lastCall?.type))
  if (talked.length > 1 && types.size > 1) throw new Error('to one it is an audio call, to the other video')
}

/** One record of a call that rang, none twice, and with the right status. */
function expectRecord({ caller, callees }: Cast, records: Records): void {
  const [callee] = callees
  const pair = [caller.account, callee?.account ?? '']
  const ours = records.filter(({ from, to }) => pair.includes(from) && pair.includes(to))
  const hasRung = callees.some(({ wasCalled }) => wasCalled)
  if (ours.length > 1) throw new Error(`there are ${ours.length} records`)
  const [record] = ours
  if (record === undefined) {
    if (hasRung) throw new Error('there is no record')
    return
  }
  const isConnected = caller.wasInCall || callees.some(({ wasInCall }) => wasInCall)
  if (!statusFits(record.status, caller.ended ?? 'unsupported', isConnected)) {
    throw new Error(`${caller.name} says ${caller.ended}, and the record says ${record.status}`)
  }
}
