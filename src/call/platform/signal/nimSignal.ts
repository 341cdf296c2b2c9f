import { CallError } from '../../error/CallError'
import type { SignalEvent } from '../../machine/events/callEvent'
import type { LoginStatus } from '../../machine/terms/login'
import type { SignalPort } from '../ports'
import { guarded } from '../guarded'
import { createCallPartners } from './callPartners'
import { createRecordSender, readRecords } from './callRecords'
import { createJoinedUids } from './joinedUids'
import { readNotification, toElsewhere, toSignalEvent, type Notification } from './nimEvents'
import type { NimInstance } from './nimInstance'
import { createNimRequests, type InvitePush } from './nimRequests'
import { readOfflineBatch } from './offlineEvents'
import { loadPeer } from './peerProfile'
import { createServiceClock } from './serviceClock'
import { subscribe } from './subscribe'
import { fieldsOf, numberOf, textOf } from './wire/fields'

/** What may be set of the signalling adapter; nothing has to be. */
export interface NimSignalOptions {
  /** The push message that tells a callee whose app is closed. */
  readonly push?: InvitePush
  /** This device's time, ms since 1970. */
  readonly now?: () => number
  /** Told what could not be taken in; never given a token. */
  readonly log?: (text: string, cause?: unknown) => void
}

const DEFAULT_PUSH: InvitePush = { title: '通话邀请', content: '邀请你进行通话' }

/** The SDK's numbers for a login; the other two, 0 and 3, are offline. */
const LOGGED_IN = 1
const LOGGING_IN = 2

const REQUIRED: readonly (keyof NimInstance)[] = [
  'V2NIMLoginService',
  'V2NIMSignallingService',
  'V2NIMMessageService',
  'V2NIMMessageCreator',
  'V2NIMConversationIdUtil',
  'V2NIMUserService',
]

/**
 * Signalling over the app's own Yunxin IM instance. Listens from now on; the instance stays the app's.
 * @throws CallError INVALID_ARGUMENT if the instance lacks a service, as a tree-shaken one does that did not register it
 */
export function createNimSignal(nim: NimInstance, options: NimSignalOptions = {}): SignalPort {
  const missing = REQUIRED.filter((service) => !nim[service])
  if (missing.length > 0) {
    throw new CallError(
      'INVALID_ARGUMENT',
      `nim lacks ${missing.join(', ')}: register them, with apiVersion 'v2'`,
    )
  }
  const { V2NIMLoginService: login, V2NIMSignallingService: signalling } = nim
  const { log = () => undefined } = options
  const listeners = new Set<(event: SignalEvent) => void>()
  const clock = createServiceClock(login, options.now ?? Date.now)
  const partners = createCallPartners(account)
  const joined = createJoinedUids()
  let lastAccount: string | null = null
  let disposed = false

  function account(): string | null {
    lastAccount = login.getLoginUser() || lastAccount
    return lastAccount
  }

  // One listener, or one event, never costs another.
  function emit(event: SignalEvent | undefined): void {
    if (event === undefined || disposed) return
    if (event.type === 'signal.invited') partners.note(event.invite.channelId, event.invite.from)
    listeners.forEach((listener) => guarded(event.type, listener, log)(event))
  }

  function tell(notification: Notification, offline: boolean): void {
    joined.note(notification)
    const event = toSignalEvent(notification, clock.toLocal, offline)
    emit(event && joined.complete(event))
  }

  function emitOffline(events: unknown): void {
    readOfflineBatch(events).forEach((each) => tell(each, true))
  }

  function followLogin(status: unknown): void {
    if (status === LOGGED_IN) clock.compare()
    emit({ type: 'signal.login', status: loginStatusOf(status), account: account() })
  }

  function emitRecords(messages: unknown): void {
    const conversationWith = (userId: string) => nim.V2NIMConversationIdUtil.p2pConversationId(userId)
    readRecords(messages, { account: account(), conversationWith, partnerIn: partners.in }).forEach(emit)
  }

  const disposers = [
    subscribe(login, 'onLoginStatus', followLogin, log),
    subscribe(
      login,
      'onKickedOffline',
      (detail) => emit({ type: 'signal.kicked', reason: kickReasonOf(detail) }),
      log,
    ),
    subscribe(
      signalling,
      'onOnlineEvent',
      (value) => {
        const notification = readNotification(value)
        if (notification !== undefined) tell(notification, false)
      },
      log,
    ),
    subscribe(signalling, 'onOfflineEvent', emitOffline, log),
    subscribe(signalling, 'onMultiClientEvent', (value) => emit(toElsewhere(value)), log),
    subscribe(nim.V2NIMMessageService, 'onReceiveMessages', emitRecords, log),
  ]

  const records = createRecordSender(nim, account)
  const requests = createNimRequests({ signalling, account, push: options.push ?? DEFAULT_PUSH })
  return {
    account,
    loginStatus: () => loginStatusOf(login.getLoginStatus()),
    on(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    ...requests,
    async call(request) {
      const ticket = await requests.call(request)
      partners.note(ticket.channelId, request.userId)
      return ticket
    },
    sendRecord: (record, key) => records.send(record, key),
    getPeer: (userId) => loadPeer(nim.V2NIMUserService, userId),
    dispose() {
      disposed = true
      disposers.splice(0).forEach((dispose) => dispose())
      listeners.clear()
    },
  }
}

function loginStatusOf(status: unknown): LoginStatus {
  if (status === LOGGED_IN) return 'ready'
  return status === LOGGING_IN ? 'loggingIn' : 'offline'
}

/** The SDK's reasons: 1 another device logged in, 2 the server, 3 and 4 another device put this one out. */
function kickReasonOf(detail: unknown): string {
  const fields = fieldsOf(detail)
  const reason = (fields && numberOf(fields, 'reason')) ?? 0
  if (reason === 1) return 'loggedInElsewhere'
  if (reason === 2) return (fields && textOf(fields, 'reasonDesc', 256)) ?? 'byServer'
  return 'byAnotherDevice'
}
