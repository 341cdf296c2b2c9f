import { View as TaroView } from '@tarojs/components'
import { View } from '../components/elements/View'
import { tappable } from '../components/buttons/tappable'
import { Icon } from '../components/icons/Icon'
import { Avatar } from '../components/people/Avatar'
import { durationText } from '../components/status/durationText'
import type { PastCall } from '../engine/pastCalls'
import { isMissed } from '../history/line'
import { filled } from '../locales'
import type { Peer } from '../machine/terms/identity'
import { clockText } from './days'
import { rowSentence } from './sentences'
import { historyTexts } from './texts'
import { useLongPress } from './useLongPress'
import './HistoryRow.scss'

interface Props {
  readonly call: PastCall
  readonly peer: Peer
  /** What its day is called. */
  readonly day: string
  /** Offers to delete it. */
  readonly editing: boolean
  /** Whether it is to be deleted is being asked. */
  readonly asking: boolean
  readonly onAsk: (asking: boolean) => void
  readonly onCall: (call: PastCall) => void
  readonly onDelete: (call: PastCall) => void
}

/** One call: with whom, what became of it, and when. A tap calls back; a long press, or Delete, asks whether to delete it. */
export function HistoryRow({ call, peer, day, editing, asking, onAsk, onCall, onDelete }: Props) {
  const texts = historyTexts()
  const sentence = rowSentence(texts, call, peer.name, day)
  const { id, direction, type, outcome, duration, at } = call
  const { onTap, touch } = useLongPress(
    () => onCall(call),
    () => onAsk(true),
  )
  const tap = tappable(sentence, onTap)
  const onKeyDown: typeof tap.onKeyDown = (event) => {
    if (event.key === 'Delete' || event.key === 'Backspace') onAsk(true)
    else tap.onKeyDown(event)
  }
  const spoken = filled(texts.deleteSpoken, { call: sentence })
  return (
    <View className="call-past">
      {editing && (
        <View
          id={`call-past-minus-${id}`}
          className="call-past__minus"
          {...tappable(spoken, () => onAsk(true))}
        >
          <View className="call-past__minus-disc">
            <View className="call-past__minus-line" />
          </View>
        </View>
      )}
      <TaroView
        // A long press is told of by Taro's own alone.
        id={`call-past-${id}`}
        className="call-past__call"
        hoverClass="call-past__call--pressed"
        hoverStayTime={80}
        data-user={call.userId}
        data-outcome={outcome}
        data-direction={direction}
        data-type={type}
        {...{ ...tap, ...touch, onKeyDown }}
      >
        <Avatar peer={peer} size="small" />
        <View className="call-past__middle">
          <View className={`call-past__name ${isMissed(call) ? 'call-past__name--missed' : ''}`}>
            {peer.name}
          </View>
          <View className="call-past__detail">
            <View className={`call-past__arrow call-past__arrow--${direction}`}>
              {direction === 'in' ? '↙' : '↗'}
            </View>
            <View className="call-past__outcome">{texts.outcome[outcome][direction]}</View>
          </View>
        </View>
        <View className="call-past__end">
          <View className="call-past__time">{clockText(at)}</View>
          {duration > 0 && <View className="call-past__duration">{durationText(duration)}</View>}
        </View>
        <Icon name={type === 2 ? 'cameraOn' : 'phone'} dark className="call-past__icon" />
      </TaroView>
      {asking && (
        <View className="call-past__asked" role="group" aria-label={spoken}>
          <View
            id={`call-past-keep-${id}`}
            className="call-past__keep"
            {...tappable(texts.cancel, () => onAsk(false))}
          >
            {texts.cancel}
          </View>
          <View
            id={`call-past-delete-${id}`}
            className="call-past__delete"
            {...tappable(spoken, () => {
              onAsk(false)
              onDelete(call)
            })}
          >
            {texts.delete}
          </View>
        </View>
      )}
    </View>
  )
}
