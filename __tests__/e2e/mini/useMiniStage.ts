import type { Builds } from '../Stage'
import { shared } from '../together'
import { MiniStage } from './MiniStage'

const demo = shared(() => MiniStage.open())

/**
 * Gives each test of a file a clean stage; a mini program that had problems fails its test.
 * @param builds - of another app than the demo
 * @param callPage - where that has the call page, if it has it elsewhere
 */
export function useMiniStage(builds?: Builds, callPage?: string): () => MiniStage {
  const { take, leave } = builds === undefined ? demo : shared(() => MiniStage.open(builds, callPage))
  let stage: MiniStage
  beforeAll(async () => {
    stage = await take()
  })
  afterEach(() => stage.clear())
  afterAll(leave)
  return () => stage
}
