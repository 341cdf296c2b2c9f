import { Image } from '@tarojs/components'
import { iconAddress, type IconName } from './iconAddress'
import './Icon.scss'

interface Props {
  readonly name: IconName
  /** Stands on what is light in the dark theme, and dark in the light one. */
  readonly dark?: boolean
  readonly className?: string
}

/** One of the icons. A screen reader passes it over: what it means stands beside it in words. */
export function Icon({ name, dark = false, className = '' }: Props) {
  return (
    <Image
      className={`call-icon call-icon--${dark ? 'dark' : 'light'} ${className}`}
      src={iconAddress(name)}
      mode="aspectFit"
      aria-hidden="true"
    />
  )
}
