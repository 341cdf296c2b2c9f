import type { CompletedRecord } from '../machine/record/record'
import type { IncomingStyle } from './deviceFeedback'
import type { PushChoice } from './invitePush'
import type { MayRing } from './ringGate'
import type { RingChoice } from './ringing'

/** What the app has chosen. */
export interface EngineSettings {
  /** How long a call rings, in ms. */
  readonly callTimeout: number
  readonly joinWhileRinging: boolean
  readonly openPage: boolean
  readonly ring: RingChoice
  /** How a call that comes in is shown; by the call page unless set. */
  readonly incoming?: IncomingStyle
  /** The system tells of a call that rings, where it has been allowed to. */
  readonly notifications?: boolean
  /** The call page's path, e.g. `/call/pages/call/index`. */
  readonly pagePath: string
  /** The app's page that is put above the call page when a mini program's call is minimised. */
  readonly awayPage?: string
  /** How long a far side that may come back is waited for, in ms; 0: not at all, nor does this side come back. */
  readonly resumeWithin?: number
  /** How long a call goes on while the app is in the background, in ms; null: as long as the platform lets it. */
  readonly hangUpAfterHide?: number | null
  /** Who writes the record of a completed call: the two sides unless set. */
  readonly completedRecord?: CompletedRecord
  /** Who may ring; everybody unless set. */
  readonly mayRing?: MayRing
  /** What a callee who is away is told of calls. */
  readonly push?: PushChoice
  /** This side's picture goes where its network stays poor. */
  readonly videoOffWhenPoor?: boolean
  /** Where pictures of people may come from; anywhere unless set. */
  readonly avatarHosts?: readonly string[]
}
