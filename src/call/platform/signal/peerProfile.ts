import { readableName } from '../../locales/personName'
import type { Peer } from '../../machine/terms/identity'
import type { NimUserService } from './nimInstance'
import { fieldsOf, textOf } from './wire/fields'

/** The longest address of a picture, which may be a small picture itself (characters). What it may be, the host decides. */
const LONGEST_ADDRESS = 32 * 1024

/** Name and picture of an account. Never fails: where there is no profile, the account's id is its name. */
export async function loadPeer(users: NimUserService, userId: string): Promise<Peer> {
  const unknownPeer = { userId, name: userId, avatar: '' }
  try {
    const found = await users.getUserList([userId])
    const profile = Array.isArray(found) ? fieldsOf(found[0]) : undefined
    if (profile === undefined) return unknownPeer
    return {
      userId,
      name: readableName(textOf(profile, 'name', Infinity) ?? '') || userId,
      avatar: textOf(profile, 'avatar', LONGEST_ADDRESS) ?? '',
    }
  } catch {
    // A call goes on without a picture.
    return unknownPeer
  }
}
