import type { CameraPicture } from '../../../look'
import type { ChosenDevices, Clock } from '../../ports'
import type { PageMedia } from './pageMedia'
import type { RoomClients } from './RoomClients'
import type { NertcSdk, NertcServers } from './sdk'

/** What a browser's session is made of; `clients` outlives it, the rest is only used. */
export interface NertcSessionParts {
  readonly sdk: NertcSdk
  readonly clients: RoomClients
  readonly servers?: NertcServers
  readonly mediaDevices: () => MediaDevices
  readonly camera?: CameraPicture
  readonly chosen: ChosenDevices | null
  readonly page: PageMedia
  readonly clock: Clock
  readonly log: (text: string, cause?: unknown) => void
}
