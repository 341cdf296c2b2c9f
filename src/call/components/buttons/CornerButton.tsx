import { View } from '@tarojs/components'
import { Icon } from '../icons/Icon'
import type { IconName } from '../icons/iconAddress'
import { tappable } from './tappable'
import './CornerButton.scss'

interface Props {
  readonly id: string
  readonly icon: IconName
  readonly label: string
  readonly onTap: () => void
}

/** A small button in the page's upper corner that leads away from it. */
export function CornerButton({ id, icon, label, onTap }: Props) {
  return (
    <View id={id} className="call-corner" hoverClass="call-corner--pressed" {...tappable(label, onTap)}>
      <Icon name={icon} className="call-corner__icon" />
    </View>
  )
}
