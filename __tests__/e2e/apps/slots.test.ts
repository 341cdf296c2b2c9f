import { grownAppDist } from '../../../tools/build/grownApp'
import { useMiniStage } from '../mini/useMiniStage'

const stage = useMiniStage(grownAppDist)

describe('the components of an app in the call page', () => {
  test('are seen in a browser and in WeChat, do with the call what they are for, and cost none where they break', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await Promise.all([bob.shows('own-header'), alice.program.shows('own-header')])
    expect(await bob.byId('own-header').evaluate((element) => getComputedStyle(element).color)).toBe(
      'rgb(1, 2, 3)',
    )
    // In place of the one that throws.
    expect(await bob.page.locator('.call-avatar--large').count()).toBe(1)
    await bob.tap('call-accept')
    await Promise.all([bob.sees(), bob.hearsSound()])
    await alice.program.shows('own-mute')
    await alice.program.tap('own-mute')
    await bob.page.locator('text=对方已静音').first().waitFor()
    await bob.tap('call-hangup')
    await alice.program.shows('own-rated')
    await alice.program.tap('own-rated')
    await bob.tap('own-rated')
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await alice.letGoOfEverything()
    await stage().leaves([{ from: 'bob', to: 'alice', type: 2, status: 1 }])
  })
})
