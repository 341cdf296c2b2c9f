import './mini/wechatGlobal'
import { createMiniNim } from './mini/createMiniNim'
import { describeEveryScenario } from './scenarios/everyScenario'

describe('the build for mini programs, in a stand-in for WeChat', () => describeEveryScenario(createMiniNim))
