import type { ReactNode } from 'react'
import { View } from '../elements/View'
import { CornerButton } from '../buttons/CornerButton'
import './Panel.scss'

interface Props {
  /** Names what is in it, and its button. */
  readonly id: string
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  /** What is looked through. */
  readonly children: ReactNode
  /** What stands below it, at the foot of the panel where there is room, and else at the end of what is looked through. */
  readonly below?: ReactNode
}

/** What is looked at closely in a call, in place of who it is with; the buttons of the call stay. */
export function Panel({ id, title, closeLabel, onClose, children, below }: Props) {
  return (
    <View
      id={id}
      className="call-panel"
      role="dialog"
      aria-label={title}
      {...{ tabindex: '-1', onKeyDown: onEscape(onClose) }}
    >
      <View className="call-panel__head">
        <View className="call-panel__title">{title}</View>
        <CornerButton id={`${id}-close`} icon="close" label={closeLabel} onTap={onClose} />
      </View>
      {/* A keyboard scrolls what it can get to. */}
      <View className="call-panel__list" role="group" aria-label={title} {...{ tabindex: '0' }}>
        <View className="call-panel__content">{children}</View>
        {below}
      </View>
    </View>
  )
}

/** As of any dialogue. */
function onEscape(close: () => void) {
  return (event: { readonly key?: string; stopPropagation(): void }) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
}
