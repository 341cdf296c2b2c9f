import type { CSSProperties } from 'react'
import { Image } from '@tarojs/components'
import { View } from '../elements/View'
import type { Peer } from '../../machine/terms/identity'
import { UNTOLD } from './Avatar'
import { hueOf } from './portrait'
import './Backdrop.scss'

interface Props {
  readonly peer: Peer | null
}

/** What lies behind a call: the far side's picture out of focus, over a colour that is theirs; or what the app's style sheet puts there. */
export function Backdrop({ peer }: Props) {
  const hue = hueOf(peer?.userId ?? '')
  const avatar = peer?.avatar ?? ''
  return (
    <View className="call-backdrop" style={{ '--call-hue': String(hue) } as CSSProperties}>
      {avatar !== '' && (
        <Image className="call-backdrop__picture" src={avatar} mode="aspectFill" nativeProps={UNTOLD} />
      )}
      <View className="call-backdrop__shade" />
    </View>
  )
}
