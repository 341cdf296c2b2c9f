import type { PeerStage } from './PeerStage'

/** What somebody does to the built demo app. */
export interface PeerAttack {
  readonly name: string
  /** Does it, and throws what does not hold. */
  run(stage: PeerStage): Promise<void>
}
