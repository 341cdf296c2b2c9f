import { shared } from '../together'
import { CallStage } from './CallStage'

const demo = shared(() => CallStage.open())

/**
 * Gives each test of a file a clean stage; nothing may have left this machine after it.
 * @param open - opens another stage than the demo's
 */
export function useStage(open?: () => Promise<CallStage>): () => CallStage {
  const { take, leave } = open === undefined ? demo : shared(open)
  let stage: CallStage
  beforeAll(async () => {
    stage = await take()
  })
  afterEach(async () => {
    expect(stage.strayRequests).toEqual([])
    await stage.clear()
  })
  afterAll(leave)
  return () => stage
}
