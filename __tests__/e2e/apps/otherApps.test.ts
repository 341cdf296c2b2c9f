import { GROWN_ROOT, grownAppDist } from '../../../tools/build/grownApp'
import type { Platform } from '../../../tools/build/platform'
import { nameOf, variantDist, VARIANTS } from '../../../tools/build/variants'
import { callBothWays, callFrom, callInBrowsers } from '../callsOfApp'
import { useMiniStage } from '../mini/useMiniStage'

describe.each(VARIANTS.map((variant) => [nameOf(variant), variant] as const))('%s', (_, variant) => {
  const stage = useMiniStage((platform) => variantDist(variant, platform))

  test('makes a video call in a browser', () => callInBrowsers(stage()))

  test('makes a video call from WeChat, and is called there after it', () => callBothWays(stage(), 'weapp'))

  if (variant.platforms.includes('alipay')) {
    test('makes a video call from Alipay', async () => {
      await callFrom(stage(), 'alipay')
    })
  }
})

describe('an app that has grown', () => {
  const dist = (platform: Platform) => grownAppDist(platform === 'weapp' ? 'weapp' : 'h5')
  const stage = useMiniStage(dist, `${GROWN_ROOT}/pages/call/index`)

  test('makes a video call in a browser', () => callInBrowsers(stage()))

  test('makes a video call from WeChat, and is called there after it', () => callBothWays(stage(), 'weapp'))
})
