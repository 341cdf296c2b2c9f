import './mini/wechatGlobal'
import { createMiniNim } from './mini/createMiniNim'
import { describeScenarios } from './scenarios/everyScenario'

describe('the build for mini programs, in a stand-in for WeChat', () =>
  describeScenarios('wechat', createMiniNim))
