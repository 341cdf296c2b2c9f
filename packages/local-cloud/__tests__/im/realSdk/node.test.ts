import { createNodeNim } from '../../../src/sdk-stage/node/nodeNim'
import { describeScenarios } from './scenarios/everyScenario'

describe('the build of single services, on Node', () => describeScenarios('node', createNodeNim))
