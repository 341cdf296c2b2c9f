import type { EndReason } from '../../../../src/call/machine/terms/endReason'
import { LEFT_GRACE } from '../../../../src/call/machine/timing/limits'
import type { Scenario } from '../scenario'
import type { Ended, World } from '../world'
import { endsOf } from './ends'
import { endsFit, OWN_WISH } from './fittingEnds'
import { firstOf, type Rule } from './rule'

/** What a callee's device may say besides the one that answered, or refused. */
const BESIDE: readonly EndReason[] = ['missed', 'remoteCancelled']
/**
 * The same where one takes a call over. Where it is just being ended the taker finds no room; where the taker ends it at once
 * the other one sees the far side go.
 */
const BESIDE_TAKEN: readonly EndReason[] = [...BESIDE, 'networkLost', 'remoteHungUp']

/** How a call ends whose media cannot be used. */
const OF_MEDIA: readonly EndReason[] = ['mediaFailed', 'permissionDenied']

/** 3. and 9. Both sides agree why a call is over, and only what happened is said to have happened. */
export const agreesWhy: Rule = ({ world, settled, scenario }) => {
  if (!settled) return null
  return (
    firstOf(world.devices, ({ name, ends, hungUp }) => {
      const isUnloaded = world.trouble.includes(`unload ${name}`)
      const invented = ends.find(
        ({ reason, callId }) => OWN_WISH.includes(reason) && !hungUp.includes(callId) && !isUnloaded,
      )
      return invented === undefined ? null : `${name} says ${invented.reason}, and its user did not`
    }) ??
    firstOf(agreeing(world, scenario), ({ callId }) =>
      disagreement(world, callId, scenario.takesOver === true ? BESIDE_TAKEN : BESIDE),
    )
  )
}

/** Another kit ends its next call for the one before, and says so of the wrong one. */
function agreeing({ service: { made } }: World, { otherKits }: Scenario): World['service']['made'] {
  return otherKits !== undefined && made.length > 1 ? [] : made
}

function disagreement(world: World, callId: string, beside: readonly EndReason[]): string | null {
  const ends = endsOf(world, callId)
  const caller = ends.find(({ role }) => role === 'caller')
  const callees = ends.filter(({ role }) => role === 'callee')
  if (caller === undefined) return null
  const unfit = callees.filter((callee) => !fits(world, caller, callee))
  // Of several devices one tells how it ended; for the others it may have been over before they heard of that.
  const isTold = callees.length > unfit.length && unfit.every(({ reason }) => beside.includes(reason))
  const [callee] = unfit
  return callee === undefined || isTold
    ? null
    : `${callId} ended ${caller.reason} for its caller and ${callee.reason} for its callee`
}

function fits(world: World, caller: Ended, callee: Ended): boolean {
  const { trouble } = world
  if (isMisread(world, caller, callee) || isMisread(world, callee, caller)) return false
  return endsFit(caller.reason, callee.reason, trouble.length > 0)
}

/**
 * Nothing was lost, and yet a side takes the other's failed media for its wish. The CLOSE that says more may come too late,
 * or after the next call from there, which ends this one.
 */
function isMisread({ trouble, service }: World, failing: Ended, other: Ended): boolean {
  if (!OF_MEDIA.includes(failing.reason) || other.reason !== 'remoteHungUp') return false
  const isAllHeard = trouble.every((each) => each === 'refuse' || each.startsWith('failMedia'))
  const isInTime = other.at < failing.at + LEFT_GRACE
  const calledAgain = service.made.some(
    ({ caller, callId }) => caller === other.peer && callId !== other.callId,
  )
  return isAllHeard && isInTime && !calledAgain
}
