import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Peer } from '../../machine/terms/identity'
import { Avatar } from './Avatar'
import './PeerCard.scss'

interface Props {
  readonly peer: Peer
  readonly ringing?: boolean
  readonly talking?: boolean
  /** What stands below the name. */
  readonly children?: ReactNode
}

/** Who the call is with. */
export function PeerCard({ peer, ringing, talking, children }: Props) {
  return (
    <View className="call-peer-card">
      <Avatar peer={peer} size="large" ringing={ringing} talking={talking} />
      <View className="call-peer-card__text">
        <View id="call-peer" className="call-peer-card__name">
          {peer.name || peer.userId}
        </View>
        {children}
      </View>
    </View>
  )
}
