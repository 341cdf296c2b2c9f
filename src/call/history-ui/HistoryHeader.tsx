import { useState } from 'react'
import { View } from '../components/elements/View'
import { tappable } from '../components/buttons/tappable'
import { historyTexts } from './texts'

/** Which calls are listed. */
export type Shown = 'all' | 'missed'

interface Props {
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
  readonly editing: boolean
  /** Null where there is nothing to be edited. */
  readonly onEdit: ((editing: boolean) => void) | null
  readonly onClear: () => void
}

/** What stands above the list: which calls are listed, and what is deleted. */
export function HistoryHeader({ shown, onShow, editing, onEdit, onClear }: Props) {
  const [asking, setAsking] = useState(false)
  const texts = historyTexts()
  const isEditing = editing && onEdit !== null
  if (isEditing && asking) {
    return (
      <View className="call-history__header" role="group" aria-label={texts.deleteAllAsked}>
        <View className="call-history__question">{texts.deleteAllAsked}</View>
        <View
          id="call-history-clear-sure"
          className="call-history__word call-history__word--red"
          {...tappable(texts.deleteAll, () => {
            setAsking(false)
            onClear()
          })}
        >
          {texts.delete}
        </View>
        <View
          id="call-history-clear-not"
          className="call-history__word"
          {...tappable(texts.cancel, () => setAsking(false))}
        >
          {texts.cancel}
        </View>
      </View>
    )
  }
  return (
    <View className="call-history__header">
      {isEditing ? (
        <View
          id="call-history-clear"
          className="call-history__word call-history__word--red"
          {...tappable(texts.deleteAll, () => setAsking(true))}
        >
          {texts.deleteAll}
        </View>
      ) : (
        <View className="call-history__choice" role="group">
          {(['all', 'missed'] as const).map((choice) => (
            <View
              key={choice}
              id={`call-history-${choice}`}
              className={`call-history__tab ${choice === shown ? 'call-history__tab--on' : ''}`}
              aria-pressed={choice === shown ? 'true' : 'false'}
              {...tappable(texts[choice], () => onShow(choice))}
            >
              <View className="call-history__tab-word">{texts[choice]}</View>
            </View>
          ))}
        </View>
      )}
      {onEdit !== null && (
        <View
          id="call-history-edit"
          className="call-history__word"
          {...tappable(isEditing ? texts.done : texts.edit, () => onEdit(!isEditing))}
        >
          {isEditing ? texts.done : texts.edit}
        </View>
      )}
    </View>
  )
}
