import { keptOf } from '../derived/keptOf'
import { controlRequest } from '../outbox/compose'
import type { StateIn } from '../state/callState'
import { posting, step, type Step } from '../step/step'

/**
 * The page goes, and may be loaded again: the far side is told so, media is left, and the next page finds what it needs. The
 * call is over for nobody, and the app hears of no end.
 * @param at - ms since 1970
 * @returns undefined where there is no coming back into it
 */
export function stepAway({ ledger, call }: StateIn<'inCall'>, at: number): Step | undefined {
  const kept = keptOf({ ledger, call })
  if (kept?.as !== 'placed' || kept.media === null) return undefined
  const away = { ledger: { ...ledger, kept: { ...kept, seenAt: kept.seenAt ?? at } }, call: null }
  return posting(
    step(away, { type: 'rtc.leave', callId: call.callId }),
    controlRequest(call, call.peer.userId, { kind: 'returning' }),
  )
}
