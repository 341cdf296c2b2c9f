import { callInARow } from '../mini/callsInARow'
import { useMiniStage } from '../mini/useMiniStage'

describe('fifty calls in a row with H5', () => {
  const stage = useMiniStage()

  test.each(['weapp', 'alipay'] as const)('leave nothing behind in %s', async (platform) => {
    await callInARow(stage(), { platform, mini: 'alice', far: 'bob', calls: 50 })
    await stage().nothingLeft()
  })
})
