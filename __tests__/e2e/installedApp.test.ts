import { templateAppDist } from '../../tools/build/installedApp'
import { inFullRun } from './inFullRun'
import type { MiniPlatform } from './mini/MiniStage'
import { useMiniStage } from './mini/useMiniStage'

const stage = useMiniStage((platform) => templateAppDist('installed-app', platform))

/** A browser asks for an icon by itself, and Taro's template has none. Everything else a page would name. */
const NO_ICON = /^Failed to load resource: .* 404/

describe('an app that has installed the package by the steps of README', () => {
  test('makes a video call in a browser', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().h5('bob')]
    const missing: string[] = []
    for (const { page } of [alice, bob]) {
      page.on('response', (response) => void (response.status() >= 400 && missing.push(response.url())))
    }
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.sees(), alice.hearsSound(), bob.sees(), bob.hearsSound()])
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
    expect([...alice.errors, ...bob.errors].filter((error) => !NO_ICON.test(error))).toEqual([])
    expect(missing).toEqual([])
  })

  test('makes a video call from WeChat', () => callFrom('weapp'))

  inFullRun('makes a video call from Alipay', () => callFrom('alipay'))
})

async function callFrom(platform: MiniPlatform): Promise<void> {
  const [alice, bob] = [await stage().phone(platform, 'alice'), await stage().h5('bob')]
  await alice.dial('bob', 'video')
  await alice.callPage('calling')
  await bob.callPage('called')
  await bob.tap('call-accept')
  await Promise.all([bob.sees(), bob.hearsSound()])
  await bob.tap('call-hangup')
  await alice.backOnFirstPage()
  await alice.letGoOfEverything()
  // Whoever hangs up writes the record.
  await stage().leaves([{ from: 'bob', to: 'alice', type: 2, status: 1 }])
}
