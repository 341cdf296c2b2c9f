import './mini/alipayGlobal'
import { createMiniNim } from './mini/createMiniNim'
import { describeScenarios } from './scenarios/everyScenario'

describe('the build for mini programs, in a stand-in for Alipay', () =>
  describeScenarios('alipay', createMiniNim))
