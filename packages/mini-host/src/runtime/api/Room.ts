import type { MiniPlatform } from '../../pack/distribution'
import type { PackedProgram } from '../../pack/packedProgram'
import type { RuntimeOptions } from '../../protocol'
import type { AudioContexts } from '../audio/AudioContexts'
import type { WebViews } from '../components/WebViews'
import type { Dialogues } from '../interface/Dialogues'
import type { PermissionDesk } from '../interface/PermissionDesk'
import type { PrivacyDesk } from '../interface/PrivacyDesk'
import type { Toast } from '../interface/Toast'
import type { AppTimers } from '../logic/AppTimers'
import type { LogicThread } from '../logic/LogicThread'
import type { LiveElements } from '../media/LiveElements'
import type { Network } from '../network/Network'
import type { PageStack } from '../pages/PageStack'
import type { StorageBox } from '../storage/StorageBox'
import type { ApiTable } from './ApiTable'
import type { Listeners } from './listeners'

/** What the rooms of the API are built on. */
export interface Premises {
  readonly platform: MiniPlatform
  readonly program: PackedProgram
  readonly options: RuntimeOptions
  readonly api: ApiTable
  readonly listeners: Listeners
  readonly thread: LogicThread
  readonly timers: AppTimers
  readonly network: Network
  readonly pages: PageStack
  readonly live: LiveElements
  readonly webViews: WebViews
  readonly audio: AudioContexts
  readonly storage: StorageBox
  readonly desk: PermissionDesk
  readonly privacy: PrivacyDesk
  readonly dialogues: Dialogues
  readonly toast: Toast
}

/** Adds the APIs of one subject. */
export type Room = (premises: Premises) => void
