import type { Clock } from '../contracts'
import type { Handlers } from './handler'
import { encodeProperty } from './wire/property'
import { CONFIG, CONVERSATION_PAGE } from './wire/tables'

/** What the SDK asks on its own after login and then; it only wants to be answered. */
export function backgroundRequests(clock: Clock): Handlers {
  return {
    heartbeat: () => [],
    serverTime: () => [clock.now()],
    greyConfig: () => [encodeProperty(CONFIG, { content: '{}', ttlSeconds: '86400' })],
    syncConversations: () => [encodeProperty(CONVERSATION_PAGE, { nextCursor: '', syncType: '1' })],
  }
}
