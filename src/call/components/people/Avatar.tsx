import { useState } from 'react'
import { Image } from '@tarojs/components'
import { View } from '../elements/View'
import type { Peer } from '../../machine/terms/identity'
import { groundOf, hueOf, initialsOf } from './portrait'
import './Avatar.scss'

/** In a browser: whose picture it is, its host need not know from where it is looked at. */
export const UNTOLD = { referrerPolicy: 'no-referrer', decoding: 'async' }

interface Props {
  readonly peer: Peer
  readonly size: 'small' | 'large'
  /** Rings spread from it while somebody is being called. */
  readonly ringing?: boolean
  /** There is a ring around it while they talk. */
  readonly talking?: boolean
}

/** A person's picture, or their initials where there is none or it cannot be loaded. */
export function Avatar({ peer, size, ringing = false, talking = false }: Props) {
  const [broken, setBroken] = useState('')
  return (
    // Who it is stands beside it in full.
    <View
      className={`call-avatar call-avatar--${size} ${ringing ? 'call-avatar--ringing' : ''} ${talking ? 'call-avatar--talking' : ''}`}
      aria-hidden="true"
    >
      <View className="call-avatar__disc" style={{ backgroundImage: groundOf(hueOf(peer.userId)) }}>
        {peer.avatar === '' || peer.avatar === broken ? (
          <View className="call-avatar__initials">{initialsOf(peer.name || peer.userId)}</View>
        ) : (
          <Image
            className="call-avatar__picture"
            src={peer.avatar}
            mode="aspectFill"
            nativeProps={UNTOLD}
            onError={() => setBroken(peer.avatar)}
          />
        )}
      </View>
    </View>
  )
}
