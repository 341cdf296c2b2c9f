import type { Clock } from '../platform/ports'
import type { Log } from './log'
import { within } from './within'

/** A person as the app knows them. What it leaves out is as the service has it. */
export interface OwnProfile {
  /** Their name. */
  readonly name?: string
  /** The address of their picture, shown as it is: the app vouches for it. Empty: none, but initials. */
  readonly avatar?: string
}

/** Name and picture of an account; null or nothing where the app does not know it. */
export type ProfileOf = (
  userId: string,
) => OwnProfile | null | undefined | Promise<OwnProfile | null | undefined>

/** How long the app may take, in ms: meanwhile the account stands in place of the name. */
const ANSWER_WAIT = 2_000

interface Context {
  readonly clock: Pick<Clock, 'after'>
  readonly log: Log
  readonly profileOf?: ProfileOf
}

/** What the app says of a person; nothing where it does not say it in time. Never fails. */
export async function ownProfile(userId: string, { profileOf, clock, log }: Context): Promise<OwnProfile> {
  try {
    const said = profileOf?.(userId)
    return (await within(clock, ANSWER_WAIT, 'profileOf', Promise.resolve(said))) ?? {}
  } catch (thrown) {
    log('error', `profileOf failed: the service's own profile is shown`, thrown)
    return {}
  }
}
