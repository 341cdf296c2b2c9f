import { EVENT } from '../engine/event'
import { createListenerSet } from '../engine/listenerSet'
import type { PastCalls, PastCallsSnapshot } from '../engine/pastCalls'
import { CallError } from '../error/CallError'
import { accountOf } from '../machine/terms/account'
import type { CallRecord } from '../machine/record/record'
import type { HostPort } from '../platform/ports'
import { archived, createRecordArchive, PAGE } from '../platform/signal/recordArchive'
import { subscribe } from '../platform/signal/subscribe'
import { readEach } from '../platform/signal/wire/foreign'
import { allRead, cleared, withLine, without, withOlder, type Book } from './book'
import { createKeptBook, type KeptBook } from './keptBook'
import { lineOfCall, lineOfRecord, type ToldRecord } from './line'
import { LoginGate } from './loginGate'
import type { HistoryParts } from './maker'
import { Names } from './names'
import { Pages } from './pages'
import { deleteAllOf, deleteOne } from './serviceDeletes'

/** What a history works with. */
export interface PastCallsParts extends HistoryParts {
  readonly storage: HostPort['storage']
  /** How many calls the device keeps. */
  readonly most: number
  /** With whom there may have been calls that this device knows nothing of. */
  readonly accounts: () => readonly string[] | Promise<readonly string[]>
}

/** What belongs to one account. */
interface Desk {
  readonly account: string
  readonly kept: KeptBook
  readonly pages: Pages
  readonly names: Names
  book: Book
  /** Set while the book is about to be kept. */
  keeping: Promise<void> | null
  loading: Promise<void> | null
  failure: CallError | null
}

const NOBODY: PastCallsSnapshot = {
  account: null,
  calls: [],
  unread: 0,
  loading: false,
  hasMore: false,
  failure: null,
}

/** The history of a call object: listens from now on, and shows the calls of who is logged in. */
export function createPastCalls({ call, nim, storage, most, accounts, log }: PastCallsParts): PastCalls {
  const { V2NIMLoginService: login, V2NIMMessageService: messages } = nim
  const archive = createRecordArchive(nim, () => desk?.account ?? null)
  const gate = new LoginGate(login)
  const listeners = createListenerSet()
  // It stays when its account has logged out: a call that a logout ends is told of afterwards.
  let desk: Desk | null = null
  let snapshot = NOBODY

  function tell(): void {
    const isIn = desk !== null && accountOf(login.getLoginUser() || '') === desk.account
    snapshot = desk === null || !isIn ? NOBODY : snapshotOf(desk)
    listeners.tell()
  }

  function openDesk(account: string): Desk {
    const kept = createKeptBook(storage, account, most, () =>
      log('warn', 'the device has no room for past calls: they last as long as the app', null),
    )
    const pages = new Pages(archive)
    const opened: Desk = {
      account,
      kept,
      pages,
      names: new Names(nim, (change) => put(opened, change(opened.book))),
      book: kept.read(),
      keeping: null,
      loading: null,
      failure: null,
    }
    return opened
  }

  function followLogin(): void {
    const user = accountOf(login.getLoginUser() || '')
    if (user !== '' && user !== desk?.account) desk = openDesk(user)
    gate.changed()
    tell()
  }

  function put(at: Desk, book: Book): void {
    if (book === at.book) return
    at.book = book
    at.names.ask(book)
    if (at === desk) tell()
    keepSoon(at)
  }

  /** Right after what is being done: storage takes its time, and who hears that a call is over does not wait for it. */
  function keepSoon(at: Desk): void {
    at.keeping ??= Promise.resolve().then(() => {
      at.keeping = null
      const whole = at.kept.write(at.book)
      if (whole === at.book) return
      at.book = whole
      if (at === desk) tell()
    })
  }

  function putRecord(told: ToldRecord): void {
    if (desk !== null) put(desk, withLine(desk.book, lineOfRecord(told, desk.account)))
  }

  function takeMessages(value: unknown): void {
    const conversationWith = (userId: string) => nim.V2NIMConversationIdUtil.p2pConversationId(userId)
    const check = { account: desk?.account ?? null, conversationWith, partnerIn: () => undefined }
    readEach(value, (message) => archived(message, check)).forEach(putRecord)
  }

  /** Of what others write the message tells, with its time. */
  function takeOwn(record: CallRecord): void {
    if (desk !== null && record.to !== desk.account) {
      putRecord({ record, from: desk.account, time: call.now() })
    }
  }

  async function peopleOf(at: Desk): Promise<readonly string[]> {
    const given = (await accounts()).map(accountOf)
    const known = at.book.lines.map(({ userId }) => userId)
    return [...new Set([...known, ...given])].filter((userId) => userId !== at.account)
  }

  async function readOlder(at: Desk): Promise<void> {
    await gate.passed()
    at.pages.include(await peopleOf(at))
    for (;;) {
      const records = await at.pages.next(PAGE)
      const before = at.book
      const lines = records.map((told) => ({ ...lineOfRecord(told, at.account), unread: false }))
      put(at, withOlder(before, lines))
      // Of what this device knows already nobody sees anything: a page has to bring something.
      if (at.book !== before || !at.pages.hasMore) return
    }
  }

  async function loadAt(at: Desk): Promise<void> {
    try {
      await readOlder(at)
      at.failure = null
    } catch (thrown) {
      at.failure = CallError.from(thrown, 'INTERNAL')
      throw at.failure
    } finally {
      at.loading = null
      tell()
    }
  }

  function here(): Desk {
    if (desk === null || snapshot === NOBODY) throw new CallError('NOT_LOGGED_IN', 'no account is logged in')
    return desk
  }

  const disposers = [
    subscribe(login, 'onLoginStatus', followLogin, warn),
    subscribe(messages, 'onReceiveMessages', takeMessages, warn),
    call.on(EVENT.CALL_END, ({ data }) => {
      const line = lineOfCall(data.lastCall)
      if (desk !== null && line !== undefined) put(desk, withLine(desk.book, line))
    }),
    call.on(EVENT.MESSAGE_SENT, ({ data }) => takeOwn(data)),
  ]
  followLogin()

  function warn(text: string, cause?: unknown): void {
    log('error', text, cause)
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener) => listeners.add(listener),
    async loadMore() {
      const at = here()
      if (at.loading === null) {
        at.failure = null
        at.loading = loadAt(at)
        tell()
      }
      await at.loading
    },
    markRead() {
      if (desk !== null && snapshot !== NOBODY) put(desk, allRead(desk.book))
    },
    async remove({ id }) {
      const at = here()
      const line = at.book.lines.find((each) => each.id === id)
      put(at, without(at.book, id))
      if (line === undefined) return
      await gate.passed()
      await deleteOne(archive, line)
    },
    async clear() {
      const at = here()
      const known = at.book.lines.map(({ userId }) => userId)
      put(at, cleared(at.book))
      await gate.passed()
      await deleteAllOf(archive, [...new Set([...known, ...(await peopleOf(at))])])
    },
    dispose: () => disposers.splice(0).forEach((dispose) => dispose()),
  }
}

function snapshotOf({ account, book, pages, loading, failure }: Desk): PastCallsSnapshot {
  return {
    account,
    calls: book.lines,
    unread: book.lines.filter(({ unread }) => unread).length,
    loading: loading !== null,
    hasMore: pages.hasMore,
    failure,
  }
}
