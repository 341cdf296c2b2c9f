import type { ReactNode } from 'react'
import { View } from '../elements/View'
import type { Peer } from '../../machine/terms/identity'
import './PeerCard.scss'

interface Props {
  readonly peer: Peer
  /** Their portrait, large. */
  readonly avatar: ReactNode
  /** What stands below the name. */
  readonly children?: ReactNode
}

/** Who the call is with. */
export function PeerCard({ peer, avatar, children }: Props) {
  return (
    <View className="call-peer-card">
      {avatar}
      <View className="call-peer-card__text">
        <View id="call-peer" className="call-peer-card__name">
          {peer.name || peer.userId}
        </View>
        {children}
      </View>
    </View>
  )
}
