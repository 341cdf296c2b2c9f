import { MiniStage } from './MiniStage'

/** Gives each test of a file a clean stage; a mini program that had problems fails its test. */
export function useMiniStage(): () => MiniStage {
  let stage: MiniStage
  beforeAll(async () => {
    stage = await MiniStage.open()
  })
  afterEach(() => stage.clear())
  afterAll(() => stage.close())
  return () => stage
}
