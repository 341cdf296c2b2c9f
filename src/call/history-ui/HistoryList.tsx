import { useMemo, useState, type ReactNode } from 'react'
import { ScrollView } from '@tarojs/components'
import { View } from '../components/elements/View'
import type { PastCall } from '../engine/pastCalls'
import { HistoryRow } from './HistoryRow'
import { HEIGHT, layoutOf } from './layout'
import { peerOf, type Person } from './person'
import { dayText } from './sentences'
import { historyTexts } from './texts'
import { useToday } from './useToday'
import { useWindowed } from './useWindowed'

interface Props {
  readonly calls: readonly PastCall[]
  readonly personOf: (userId: string) => Person | undefined
  readonly editing: boolean
  readonly onCall: (call: PastCall) => void
  readonly onDelete: (call: PastCall) => void
  /** The last call is near; null where nothing comes of it. */
  readonly onEnd: (() => void) | null
  /** What stands below the last. */
  readonly tail: ReactNode
}

/** The calls under the days they began on. Only what is near enough to be seen is drawn, however many there are. */
export function HistoryList({ calls, personOf, editing, onCall, onDelete, onEnd, tail }: Props) {
  const [asking, setAsking] = useState<string | null>(null)
  const layout = useMemo(() => layoutOf(calls), [calls])
  const { placed, onScroll } = useWindowed(layout)
  const texts = historyTexts()
  const today = useToday()
  return (
    <ScrollView
      id="call-history-scroll"
      className="call-history__scroll"
      scrollY
      lowerThreshold={5 * HEIGHT.call}
      onScroll={onScroll}
      onScrollToLower={() => onEnd?.()}
    >
      <View
        className="call-history__list"
        role="list"
        aria-label={texts.list}
        style={{ height: `${layout.height}px` }}
      >
        {placed.map(({ item, index, top }) => {
          const place = { top: `${top}px`, height: `${HEIGHT[item.kind]}px` }
          const day = dayText(texts, item.day, today)
          if (item.kind === 'day') {
            return (
              <View key={item.key} className="call-history__item" role="listitem" style={place}>
                <View className="call-history__day" role="heading" aria-level={3}>
                  {day}
                </View>
              </View>
            )
          }
          return (
            <View
              key={item.key}
              className="call-history__item"
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={layout.items.length}
              style={place}
            >
              <HistoryRow
                call={item.call}
                peer={peerOf(item.call, personOf(item.call.userId))}
                day={day}
                editing={editing}
                asking={asking === item.key}
                onAsk={(isAsked) => setAsking(isAsked ? item.key : null)}
                onCall={onCall}
                onDelete={onDelete}
              />
            </View>
          )
        })}
      </View>
      {tail}
    </ScrollView>
  )
}
