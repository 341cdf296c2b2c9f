import { CallStage } from './CallStage'

/**
 * Gives each test of a file a clean stage; nothing may have left this machine after it.
 * @param open - opens another stage than the demo's
 */
export function useStage(open: () => Promise<CallStage> = () => CallStage.open()): () => CallStage {
  let stage: CallStage
  beforeAll(async () => {
    stage = await open()
  })
  afterEach(async () => {
    expect(stage.strayRequests).toEqual([])
    await stage.clear()
  })
  afterAll(() => stage.close())
  return () => stage
}
