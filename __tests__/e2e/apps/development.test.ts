import { until } from 'mini-program-host/until'
import { editApp } from '../../../tools/build/editedApp'
import { templateAppDist } from '../../../tools/build/installedApp'
import { CallStage } from '../calls/CallStage'
import type { Phone } from '../calls/Phone'
import { useStage } from '../calls/useStage'
import { errorsOf, talk } from '../callsOfApp'
import { DevServer } from './DevServer'

let server: DevServer
const stage = useStage(async () => {
  server = await DevServer.start()
  return CallStage.open(() => templateAppDist('installed-app', 'h5'), { address: server.address })
})
afterAll(() => server.close())

/** Alice dials, and it rings at bob. */
async function ringing(): Promise<readonly [Phone, Phone]> {
  const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
  await alice.dial('bob', 'video')
  await Promise.all([alice.callPage('calling'), bob.callPage('called')])
  return [alice, bob]
}

function says(phone: Phone, id: string, text: string): Promise<true> {
  return until(`#${id} says ${text}`, async () => ((await phone.text(id)).includes(text) ? true : undefined))
}

describe("an app in Taro's development server", () => {
  test('talks', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    await talk(alice, bob)
    expect(errorsOf(alice, bob)).toEqual([])
  })

  test('goes on with a call while a page of its own is edited', async () => {
    const [alice, bob] = await ringing()
    await editApp('src/pages/index/index.tsx', 'Call\n', 'Ring\n')
    await Promise.all([says(alice, 'demo-dial-video', 'Ring'), says(bob, 'demo-dial-video', 'Ring')])
    await Promise.all([alice.callPage('calling'), bob.callPage('called')])
    await bob.tap('call-reject')
    await alice.ended('remoteRejected')
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    expect(errorsOf(alice, bob)).toEqual([])
  })

  test('calls on where the file that makes the call object is edited in a call', async () => {
    const before = server.builds
    const [alice, bob] = await ringing()
    await editApp('src/phone.ts', 'export const call', '/* edited */\nexport const call')
    await server.hasBuilt(before + 1)
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await Promise.all([alice.signedIn(), bob.signedIn()])
    await alice.dial('bob', 'video')
    await Promise.all([alice.callPage('calling'), bob.callPage('called')])
    await bob.tap('call-reject')
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    expect(errorsOf(alice, bob)).toEqual([])
  })
})
