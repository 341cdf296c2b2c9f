import { createNodeNim } from '../../../src/sdk-stage/node/nodeNim'
import { describeEveryScenario } from './scenarios/everyScenario'

describe('the build of single services, on Node', () => describeEveryScenario(createNodeNim))
