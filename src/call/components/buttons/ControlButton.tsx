import { View } from '../elements/View'
import { Drawing } from '../icons/Icon'
import { pageIconAddress, type PageIconName } from '../icons/pageIcon'
import { Spinner } from '../icons/Spinner'
import { tappable } from './tappable'
import { useOneTap } from './useOneTap'
import './ControlButton.scss'

/** What a `ControlButton` shows and does. */
export interface ControlButtonProps {
  readonly id: string
  readonly icon: PageIconName
  /** What a tap does. */
  readonly label: string
  /** The same in full, for who does not see the icon: begins with `label`, by which the button is called. */
  readonly spoken?: string
  readonly onTap: () => void
  /** `accept` green, `end` red, a switch that is `on` or `off`, `plain` everything else. */
  readonly look?: 'accept' | 'end' | 'on' | 'off' | 'plain'
  readonly disabled?: boolean
  /** What was tapped is under way: takes no second tap. */
  readonly busy?: boolean
}

/** A round button with a word below it. */
export function ControlButton(props: ControlButtonProps) {
  const { id, icon, label, spoken = label, onTap, look = 'plain', disabled = false, busy = false } = props
  const handleTap = useOneTap(onTap)
  return (
    <View
      id={id}
      className={`call-control call-control--${look} ${disabled ? 'call-control--disabled' : ''}`}
      hoverClass="call-control--pressed"
      hoverStayTime={80}
      data-busy={busy ? 'true' : 'false'}
      {...tappable(spoken, handleTap, { disabled: disabled || busy })}
    >
      <View className="call-control__disc">
        {busy ? (
          <Spinner />
        ) : (
          <Drawing address={pageIconAddress(icon)} dark={look === 'on'} className="call-control__icon" />
        )}
      </View>
      <View className="call-control__label">{label}</View>
    </View>
  )
}
