import { CallError } from '../error/CallError'
import { text } from '../locales'
import type { InvitePush, SignalPort } from '../platform/ports'
import type { AskedCall } from './consent'
import type { Log } from './log'

/**
 * What a push says of a call, to a callee none of whose devices is online. What is left out is as `createCall` has it, and
 * beyond that as the module has it.
 */
export interface CallPush {
  /** Its first line; the caller's name in the service's profile unless set, else the account. */
  readonly title?: string
  /** What it says; that the caller invites to a voice or a video call unless set, in this side's language. */
  readonly content?: string
  /**
   * What the makers' channels, and the callee's app, are handed with it: Yunxin's payload, by its own names (`apsField`,
   * `hwField` …). Nothing unless set.
   */
  readonly payload?: Readonly<Record<string, unknown>>
  /**
   * What an iPhone plays: the name of a sound in the callee's app. It goes into the payload's `apsField`; Android's sounds
   * belong to channels, which `payload` names.
   */
  readonly sound?: string
  /** False: the call does not count in the number on the app's icon. True unless set. */
  readonly badge?: boolean
}

/** The call that a push tells of. */
export interface PushedCall extends AskedCall {
  /** The call's id, the same on both sides. */
  readonly callId: string
}

/** What all calls of an app are told with: the same for each, or asked for each; `false` for no push at all. */
export type PushChoice = CallPush | false | ((call: PushedCall) => CallPush | false)

/** What each part of a push is. */
const KINDS: Readonly<Record<keyof CallPush, string>> = {
  title: 'string',
  content: 'string',
  payload: 'object',
  sound: 'string',
  badge: 'boolean',
}

/** Whether it is what a push may be: INVALID_ARGUMENT where not. */
export function checkPush(push: unknown): CallError | null {
  if (push === undefined || push === false) return null
  const isPush =
    typeof push === 'object' &&
    push !== null &&
    Object.entries(KINDS).every(([name, kind]) => {
      const part: unknown = Reflect.get(push, name)
      return part === undefined || typeof part === kind
    })
  return isPush
    ? null
    : new CallError('INVALID_ARGUMENT', `push is false, or has ${Object.keys(KINDS).join()}`)
}

/** What each call's push says. No decision of the call hangs on it, so that it is no part of the machine's state. */
export interface InvitePushes {
  /** Learns this side's name ahead of need. */
  prepare(): void
  /** What this one call is told with, beside what all are. */
  note(callId: string, push: CallPush | false | undefined): void
  /** What the push of a call says; null where there is to be none. */
  of(call: PushedCall): InvitePush | null
}

/** @param choice - what the app has all calls told with */
export function createInvitePushes(
  signal: Pick<SignalPort, 'account' | 'getPeer'>,
  log: Log,
  choice: PushChoice = {},
): InvitePushes {
  let account: string | null = null
  let name = ''
  let noted = ''
  let own: CallPush | false | undefined

  function prepare(): void {
    const current = signal.account()
    if (current === null || current === account) return
    account = name = current
    signal.getPeer(current).then(
      (peer) => {
        if (account === current) name = peer.name
      },
      // Then the account stands for the name, as on the callee's own page.
      () => undefined,
    )
  }

  /** An app that fails here has its call all the same. */
  function ofAll(call: PushedCall): CallPush | false {
    if (typeof choice !== 'function') return choice
    try {
      const push = choice(call)
      const wrong = checkPush(push)
      if (wrong !== null) throw wrong
      return push
    } catch (thrown) {
      log('error', 'push failed: the call is told with the words of the module', thrown)
      return {}
    }
  }

  return {
    prepare,
    note(callId, push) {
      noted = callId
      own = push
      prepare()
    },
    of(call) {
      const all = ofAll(call)
      const ofCall = noted === call.callId ? own : undefined
      if ((ofCall ?? all) === false) return null
      const invitation = text(call.type === 2 ? 'invitesToVideo' : 'invitesToAudio')
      const { title = name, content = invitation, ...more } = { ...all, ...ofCall }
      return { ...more, title, content }
    },
  }
}
