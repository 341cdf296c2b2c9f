import { CallError } from '../../error/CallError'
import { accountOf } from '../../machine/terms/account'
import type { SignalEvent } from '../../machine/events/callEvent'
import type { Clock, SignalPort } from '../ports'
import { guarded } from '../guarded'
import { createCallPartners } from './callPartners'
import { createRecordSender } from './callRecords'
import { findRecord } from './foundRecord'
import { createJoinedUids } from './joinedUids'
import { readNotification, toElsewhere, toSignalEvent, type Notification } from './nimEvents'
import type { NimInstance } from './nimInstance'
import { createNimRequests } from './nimRequests'
import { createLoginWatch } from './loginWatch'
import { readOfflineBatch } from './offlineEvents'
import { loadPeer } from './peerProfile'
import { createRecordArchive } from './recordArchive'
import { readRecords } from './recordMessages'
import { createServiceClock } from './serviceClock'
import { subscribe } from './subscribe'

/** What the signalling adapter works with. */
export interface NimSignalOptions {
  /** Time as the call measures it. */
  readonly clock: Clock
  /** Told what could not be taken in; never given a token. */
  readonly log?: (text: string, cause?: unknown) => void
}

/** The SDK's number for being logged in. */
const LOGGED_IN = 1

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
export function createNimSignal(nim: NimInstance, options: NimSignalOptions): SignalPort {
  const missing = REQUIRED.filter((service) => !nim[service])
  if (missing.length > 0) {
    throw new CallError(
      'INVALID_ARGUMENT',
      `nim lacks ${missing.join(', ')}: register them, with apiVersion 'v2'`,
    )
  }
  const { V2NIMLoginService: login, V2NIMSignallingService: signalling } = nim
  const { clock, log = () => undefined } = options
  const listeners = new Set<(event: SignalEvent) => void>()
  const serviceClock = createServiceClock(login, () => clock.now())
  const partners = createCallPartners(account)
  const joined = createJoinedUids()
  let lastAccount: string | null = null
  let disposed = false

  function account(): string | null {
    // As the app has signed in: the service tells of itself in its own way.
    lastAccount = accountOf(login.getLoginUser() || '') || lastAccount
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
    const event = toSignalEvent(notification, serviceClock.toLocal, offline)
    emit(event && joined.complete(event))
  }

  function emitOffline(events: unknown): void {
    readOfflineBatch(events).forEach((each) => tell(each, true))
  }

  const watch = createLoginWatch({ login, account, clock, emit })

  function followLogin(status: unknown): void {
    if (status === LOGGED_IN) serviceClock.compare()
    watch.followStatus(status)
  }

  function emitRecords(messages: unknown): void {
    const conversationWith = (userId: string) => nim.V2NIMConversationIdUtil.p2pConversationId(userId)
    readRecords(messages, { account: account(), conversationWith, partnerIn: partners.in }).forEach(emit)
  }

  const disposers = [
    subscribe(login, 'onLoginStatus', followLogin, log),
    subscribe(login, 'onKickedOffline', watch.followKick, log),
    subscribe(
      login,
      'onLoginClientChanged',
      () => {
        const others = login.getLoginClients?.()
        emit({ type: 'signal.devices', others: Array.isArray(others) && others.length > 0 })
      },
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
  const archive = createRecordArchive(nim, account)
  const requests = createNimRequests({ signalling, account })
  return {
    account,
    loginStatus: watch.status,
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
    findRecord: (channelId, userId) => findRecord(archive, channelId, userId),
    sendRecord: (record, key) => records.send(record, key),
    getPeer: (userId) => loadPeer(nim.V2NIMUserService, userId),
    dispose() {
      disposed = true
      watch.dispose()
      disposers.splice(0).forEach((dispose) => dispose())
      listeners.clear()
    },
  }
}
