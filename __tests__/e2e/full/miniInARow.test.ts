import { callInARow } from '../mini/callsInARow'
import { useMiniStage } from '../mini/useMiniStage'

describe('five calls in a row with H5', () => {
  const stage = useMiniStage()

  test('leave nothing behind in WeChat and in Alipay, which call at the same time', async () => {
    await Promise.all([
      callInARow(stage(), { platform: 'weapp', mini: 'alice', far: 'bob', calls: 5 }),
      callInARow(stage(), { platform: 'alipay', mini: 'carol', far: 'dave', calls: 5 }),
    ])
    await stage().nothingLeft()
  })
})
