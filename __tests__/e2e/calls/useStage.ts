import { CallStage } from './CallStage'

/** Gives each test of a file a clean stage; nothing may have left this machine after it. */
export function useStage(): () => CallStage {
  let stage: CallStage
  beforeAll(async () => {
    stage = await CallStage.open()
  })
  afterEach(async () => {
    expect(stage.strayRequests).toEqual([])
    await stage.clear()
  })
  afterAll(() => stage.close())
  return () => stage
}
