import { CallError } from '../error/CallError'
import type { CallType } from '../machine/terms/identity'

/** `false`, or a sentence for the user, refuses; anything else lets it be. */
export type Consent = boolean | string | undefined

/** What an app is asked about before it begins. */
export interface AskedCall {
  /** The far side, as the app writes the account. */
  readonly userId: string
  /** What is to be talked: 1 audio, 2 video. */
  readonly type: CallType
  /** What goes with the call; of an incoming one it is the far side's word. */
  readonly attachment: string
}

/** Asked before something is done about a call. */
export type BeforeCall = (call: AskedCall) => Consent | Promise<Consent>

/** The app's refusal; null where it has none. A question that fails refuses as well: its answer might have been no. */
export async function refusalOf(ask: BeforeCall, call: AskedCall): Promise<CallError | null> {
  try {
    const said = await ask(call)
    if (said === false) return new CallError('REFUSED')
    return typeof said === 'string' ? new CallError('REFUSED', said, undefined, null, said) : null
  } catch (thrown) {
    return CallError.from(thrown, 'REFUSED')
  }
}
