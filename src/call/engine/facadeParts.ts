import type { Peer } from '../machine/terms/identity'
import type { Clock, HostPort, SignalPort } from '../platform/ports'
import type { Call } from './Call'
import type { CallEngine } from './CallEngine'
import type { BeforeCall } from './consent'
import type { CallReport } from './journal/callReport'
import type { PastCalls } from './pastCalls'

/** What the public methods are made of. */
export interface FacadeParts {
  readonly engine: CallEngine
  readonly signal: SignalPort
  readonly host: HostPort
  readonly clock: Clock
  readonly newId: () => string
  readonly onMessage?: (peer: Peer) => void
  readonly onReport?: (report: CallReport) => void | Promise<void>
  readonly beforeCall?: BeforeCall
  readonly beforeAccept?: BeforeCall
  /** What keeps the calls that end here; null where the app has none. */
  readonly makeHistory?: (call: Pick<Call, 'on' | 'now'>) => PastCalls | null
  /** Called when the call object is no longer usable. */
  readonly destroyed: (call: Call) => void
}
