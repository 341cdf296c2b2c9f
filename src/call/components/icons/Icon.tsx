import { Image } from '@tarojs/components'
import { iconAddress, type IconName } from './iconAddress'
import './Icon.scss'

interface Props {
  readonly name: IconName
  /** White unless dark is asked for. */
  readonly dark?: boolean
  readonly className?: string
}

/** One of the icons. A screen reader passes it over: what it means stands beside it in words. */
export function Icon({ name, dark = false, className = '' }: Props) {
  return (
    <Image
      className={`call-icon ${dark ? '' : 'call-icon--light'} ${className}`}
      src={iconAddress(name)}
      mode="aspectFit"
      aria-hidden="true"
    />
  )
}
