import type { Phone } from './calls/Phone'
import type { MiniPlatform, MiniStage } from './mini/MiniStage'

/**
 * A browser asks for an icon by itself, and Taro's template has none; one of the grown app's slots is broken on purpose.
 * Everything else a page would name.
 */
const EXPECTED = /^Failed to load resource: .* 404|^Error: a mistake of the app/

/** What was missing of what these pages asked for, from now on. */
export function missingFor(...phones: readonly Phone[]): readonly string[] {
  const missing: string[] = []
  for (const { page } of phones) {
    page.on('response', (response) => void (response.status() >= 400 && missing.push(response.url())))
  }
  return missing
}

/** The errors of pages, without those that are expected. */
export function errorsOf(...phones: readonly Phone[]): readonly string[] {
  return phones.flatMap(({ errors }) => errors).filter((error) => !EXPECTED.test(error))
}

/** One calls the other with video, both see and hear, and the first hangs up. */
export async function talk(alice: Phone, bob: Phone): Promise<void> {
  await alice.dial(bob.account, 'video')
  await bob.callPage('called')
  await bob.tap('call-accept')
  await Promise.all([alice.sees(), alice.hearsSound(), bob.sees(), bob.hearsSound()])
  await alice.tap('call-hangup')
  await bob.ended('remoteHungUp')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
}

/** A video call between two browsers; nothing is missing, and there is no error. */
export async function callInBrowsers(stage: MiniStage): Promise<void> {
  const [alice, bob] = [await stage.h5('alice'), await stage.h5('bob')]
  const missing = missingFor(alice, bob)
  await talk(alice, bob)
  await stage.leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  expect(errorsOf(alice, bob)).toEqual([])
  expect(missing).toEqual([])
}

/** Whoever hangs up writes the record. */
const OF_FIRST = { from: 'bob', to: 'alice', type: 2, status: 1 } as const
const OF_SECOND = { from: 'alice', to: 'bob', type: 2, status: 1 } as const

/** A mini program calls a browser with video, which hangs up. */
export async function callFrom(stage: MiniStage, platform: MiniPlatform) {
  const [alice, bob] = [await stage.phone(platform, 'alice'), await stage.h5('bob')]
  await alice.dial('bob', 'video')
  await alice.callPage('calling')
  await bob.callPage('called')
  await bob.tap('call-accept')
  await Promise.all([bob.sees(), bob.hearsSound()])
  await bob.tap('call-hangup')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
  await alice.letGoOfEverything()
  await stage.leaves([OF_FIRST])
  return { alice, bob }
}

/** A mini program calls a browser, and is called by it after that: the call page opens again. */
export async function callBothWays(stage: MiniStage, platform: MiniPlatform): Promise<void> {
  const { alice, bob } = await callFrom(stage, platform)
  await bob.dial('alice', 'video')
  await alice.callPage('called')
  await alice.tap('call-accept')
  await Promise.all([bob.sees(), bob.hearsSound()])
  await alice.tap('call-hangup')
  await bob.ended('remoteHungUp')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
  await alice.letGoOfEverything()
  await stage.leaves([OF_FIRST, OF_SECOND])
}
