import type { Builds } from '../Stage'
import { MiniStage } from './MiniStage'

/**
 * Gives each test of a file a clean stage; a mini program that had problems fails its test.
 * @param builds - of another app than the demo
 * @param callPage - where that has the call page, if it has it elsewhere
 */
export function useMiniStage(builds?: Builds, callPage?: string): () => MiniStage {
  let stage: MiniStage
  beforeAll(async () => {
    stage = await MiniStage.open(builds, callPage)
  })
  afterEach(() => stage.clear())
  afterAll(() => stage.close())
  return () => stage
}
