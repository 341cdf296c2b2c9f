import { useEffect, useMemo, useState } from 'react'
import { View } from '../components/elements/View'
import { useCommands } from '../components/commands/useCommands'
import type { Call } from '../engine/Call'
import type { PastCall } from '../engine/pastCalls'
import { CallError } from '../error/CallError'
import { isMissed } from '../history/line'
import { filled, getLocale, isRightToLeft } from '../locales'
import { HistoryHeader, type Shown } from './HistoryHeader'
import { HistoryList } from './HistoryList'
import { HistoryTail } from './HistoryTail'
import { MarksRead } from './MarksRead'
import type { Person } from './person'
import { networkSentence } from './sentences'
import { historyTexts } from './texts'
import { historyOf, useCallHistory } from './useCallHistory'
import './CallHistory.scss'

/** Where there are fewer calls than this, older ones are asked for at once. */
const FEW = 20

/** What `CallHistory` takes. */
export interface CallHistoryProps {
  /** The app's call object, made with `history`. */
  readonly call: Pick<Call, 'history' | 'call'>
  /** What a tap on a call does; calls back, in the same way, unless set. */
  readonly onCall?: (past: PastCall) => void | Promise<void>
  /** What the app knows of somebody: its own name for them, and a picture. */
  readonly personOf?: (userId: string) => Person | undefined
  /** `system`: as the device is set. Light unless set. */
  readonly look?: 'light' | 'dark' | 'system'
  /** False: `history.markRead()` is the app's to call. While the list is shown nothing is unread, unless set. */
  readonly marksRead?: boolean
}

/**
 * The past calls, the latest first: a tap calls back, a long press deletes. As high as what it stands in, and no more of it
 * is drawn than is seen.
 * @param props - the call object, and what is the app's own
 */
export function CallHistory({
  call,
  onCall,
  personOf = unknown,
  look = 'light',
  marksRead = true,
}: CallHistoryProps) {
  const history = historyOf(call)
  const snapshot = useCallHistory(call)
  const { account, calls, loading, hasMore } = snapshot
  const [shown, setShown] = useState<Shown>('all')
  const [editing, setEditing] = useState(false)
  const [deletion, setDeletion] = useState<CallError | null>(null)
  const { run, failure } = useCommands(null)
  const texts = historyTexts()
  const language = getLocale()
  const mirrored = isRightToLeft() ? 'call-history--mirrored' : ''
  const listed = useMemo(() => (shown === 'all' ? calls : calls.filter(isMissed)), [calls, shown])

  // Why it failed is in the snapshot.
  const loadMore = () => void history.loadMore().catch(() => undefined)
  const isShort = account !== null && calls.length < FEW
  useEffect(() => {
    if (isShort) history.loadMore().catch(() => undefined)
  }, [history, account, isShort])

  const callBack = async (past: PastCall) => {
    if (onCall !== undefined) await onCall(past)
    else await call.call({ userId: past.userId, type: past.type })
  }
  const follow = (deleting: Promise<void>) => {
    setDeletion(null)
    deleting.catch((thrown: unknown) => setDeletion(CallError.from(thrown, 'INTERNAL')))
  }
  const notice =
    failure !== null
      ? failure.sentence
      : deletion && filled(texts.deletedHereOnly, { reason: networkSentence(deletion) })

  return (
    <View
      id="call-history"
      className={`call-history call-history--${look} call-history--${language} ${mirrored}`}
      role="region"
      aria-label={texts.list}
      // A browser's own, which Taro does not name.
      {...{ lang: language }}
    >
      {marksRead && <MarksRead history={history} />}
      <HistoryHeader
        shown={shown}
        onShow={setShown}
        editing={editing}
        onEdit={calls.length > 0 ? setEditing : null}
        onClear={() => {
          setEditing(false)
          follow(history.clear())
        }}
      />
      {notice !== null && (
        <View id="call-history-notice" className="call-history__notice" role="alert">
          {notice}
        </View>
      )}
      <HistoryList
        // A list of its own, which begins at its top.
        key={`${account} ${shown}`}
        calls={listed}
        personOf={personOf}
        editing={editing && calls.length > 0}
        onCall={(past) => run(callBack(past))}
        onDelete={(past) => follow(history.remove(past))}
        onEnd={hasMore && !loading && snapshot.failure === null ? loadMore : null}
        tail={
          <HistoryTail
            none={listed.length === 0 && account !== null ? none(texts, shown) : null}
            loading={loading}
            failure={snapshot.failure}
            onMore={hasMore ? loadMore : null}
          />
        }
      />
    </View>
  )
}

function none({ none: all, noneMissed }: ReturnType<typeof historyTexts>, shown: Shown): string {
  return shown === 'all' ? all : noneMissed
}

function unknown(): undefined {
  return undefined
}
