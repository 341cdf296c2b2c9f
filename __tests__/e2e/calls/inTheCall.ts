import { until } from 'mini-program-host/until'
import type { CallSnapshot } from '../../../src/call/machine/terms/snapshot'
import type { Phone } from './Phone'

/** A device that says how its call stands. */
interface Teller {
  readonly account: string
  snapshot(): Promise<CallSnapshot>
}

/** So long (ms) is a side waited for that may be back that it does not matter how fast this machine loads a page. */
export const RESUME_WITHIN = 30_000

/** One calls the other, who answers; both hear each other. */
export async function talk(caller: Phone, callee: Phone, kind: 'audio' | 'video'): Promise<void> {
  await caller.dial(callee.account, kind)
  await callee.callPage('called')
  await callee.tap('call-accept')
  await Promise.all([caller.hearsSound(), callee.hearsSound()])
}

/** Waits until a device is in a call with both there, and neither on its way back into it. */
export async function isInCall(device: Teller): Promise<void> {
  await until(`${device.account} is in the call`, async () => {
    // An app that is just being loaded has nothing to say.
    const snapshot = await device.snapshot().catch(() => null)
    return snapshot?.callStatus === 'inCall' && snapshot.returning === null && snapshot.remote.entered
      ? true
      : undefined
  })
}

/** The same, and waits until more of the far side is heard there. */
export async function isTalking(phone: Phone): Promise<void> {
  await isInCall(phone)
  await phone.hearsSound()
}

/** What is the same for as long as it is one call: which one, and when it began. */
export async function callOf(device: Teller) {
  const { callId, connectedAt } = await device.snapshot()
  return { callId, connectedAt }
}

/** Both show one duration of the call that has ended. */
export async function showOneDuration(one: Teller, other: Teller): Promise<void> {
  const [shown, shownThere] = [(await one.snapshot()).lastCall, (await other.snapshot()).lastCall]
  expect(shown).not.toBeNull()
  expect(shown?.duration).toBe(shownThere?.duration)
}

/** Waits until a call with bob, which another device of its account is in, is offered there; taps on what offers it. */
export async function takesOver(tablet: Phone): Promise<void> {
  const offer = tablet.page.locator('#call-floating, #call-way-back', { hasText: '在此设备上继续' })
  await offer.first().waitFor()
  expect((await tablet.snapshot()).elsewhere?.peer.userId).toBe('bob')
  await offer.first().click()
}
