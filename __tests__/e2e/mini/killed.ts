import { until } from 'mini-program-host/until'
import type { KeptCall } from '../../../src/call/machine/state/keptCall'
import type { EndReason } from '../../../src/call/machine/terms/endReason'
import type { Phone } from '../calls/Phone'
import type { ExpectedRecord } from '../Stage'
import type { MiniPhone } from './MiniPhone'

/** Which side of a call the one in the mini program is. */
export type Role = 'caller' | 'callee'

/** Two people, of whom one is in a mini program. */
export interface Pair {
  readonly mini: MiniPhone
  /** On H5. */
  readonly far: Phone
}

/** The same two, by who calls whom. */
export function inRole(role: Role, { mini, far }: Pair): readonly [MiniPhone | Phone, MiniPhone | Phone] {
  return role === 'caller' ? [mini, far] : [far, mini]
}

/** The one in the mini program calls, or is called, as the role says, and the call is answered. */
export async function answered(role: Role, kind: 'audio' | 'video', pair: Pair): Promise<void> {
  const [caller, callee] = inRole(role, pair)
  await caller.dial(callee.account, kind)
  await callee.callPage('called')
  await callee.tap('call-accept')
}

/** What an app keeps of its live call, for when it is opened again. */
export async function kept({ program }: MiniPhone): Promise<KeptCall | null> {
  const { 'taro-nertc-call.live': text } = await program.storage()
  if (typeof text !== 'string') return null
  // This is what the module writes there.
  return (JSON.parse(text) as { readonly call: KeptCall }).call
}

/** Waits until a call is over for this reason. One that was over when the app was opened again need not have had a page. */
export async function isOver(phone: MiniPhone, reason: EndReason): Promise<void> {
  await until(`${phone.account}'s call is over: ${reason}`, async () => {
    const { callStatus, lastCall } = await phone.snapshot()
    return callStatus === 'idle' && lastCall?.endReason === reason ? true : undefined
  })
}

/** Nothing of an earlier call rings or is left: otherwise this one would be answered busy. */
export async function ringsForTheNext({ mini, far }: Pair): Promise<void> {
  await Promise.all([mini.backOnFirstPage(), far.backOnFirstPage()])
  await mini.signedIn()
  await far.dial(mini.account, 'audio')
  await mini.callPage('called')
  await mini.rings(true)
  expect((await mini.snapshot()).callId).toBe((await far.snapshot()).callId)
  await mini.tap('call-reject')
  await far.ended('remoteRejected')
}

/** What that leaves, and what was left before. */
export function andTheNext(before: ExpectedRecord, { mini, far }: Pair): readonly ExpectedRecord[] {
  return [before, { from: far.account, to: mini.account, type: 1, status: 3 }]
}
