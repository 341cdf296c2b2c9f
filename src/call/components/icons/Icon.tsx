import { View } from '../elements/View'
import { iconAddress, type IconName } from './iconAddress'
import './Icon.scss'

interface Props extends Look {
  readonly name: IconName
}

interface Look {
  /** Stands on what is light in the dark theme, and dark in the light one. */
  readonly dark?: boolean
  readonly className?: string
}

/** One of the icons. A screen reader passes it over: what it means stands beside it in words. */
export function Icon({ name, ...look }: Props) {
  return <Drawing address={iconAddress(name)} {...look} />
}

/** An icon by its address: drawn behind nothing, because an image of Taro's is laid out again when it has loaded. */
export function Drawing({ address, dark = false, className = '' }: Look & { readonly address: string }) {
  return (
    <View
      className={`call-icon call-icon--${dark ? 'dark' : 'light'} ${className}`}
      style={{ backgroundImage: `url("${address}")` }}
      aria-hidden="true"
    />
  )
}
