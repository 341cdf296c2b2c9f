import { templateAppDist } from '../../tools/build/installedApp'
import { callFrom, callInBrowsers } from './callsOfApp'
import { inFullRun } from './inFullRun'
import { useMiniStage } from './mini/useMiniStage'

const stage = useMiniStage((platform) => templateAppDist('installed-app', platform))

describe('an app that has installed the package by the steps of README', () => {
  test('makes a video call in a browser', () => callInBrowsers(stage()))

  test('makes a video call from WeChat', async () => {
    await callFrom(stage(), 'weapp')
  })

  inFullRun('makes a video call from Alipay', async () => {
    await callFrom(stage(), 'alipay')
  })
})
