import { View } from '../elements/View'
import { Icon } from '../icons/Icon'
import type { IconName } from '../icons/iconAddress'
import { tappable } from './tappable'
import './CornerButton.scss'

interface Props {
  readonly id: string
  readonly icon: IconName
  readonly label: string
  readonly onTap: () => void
  readonly disabled?: boolean
}

/** A small button in the page's upper corner. */
export function CornerButton({ id, icon, label, onTap, disabled = false }: Props) {
  return (
    <View
      id={id}
      className={`call-corner ${disabled ? 'call-corner--disabled' : ''}`}
      hoverClass="call-corner--pressed"
      {...tappable(label, onTap, { disabled })}
    >
      <Icon name={icon} className="call-corner__icon" />
    </View>
  )
}
