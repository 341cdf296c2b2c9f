import { View } from '../../components/elements/View'
import { CallClock } from '../../components/status/CallClock'
import { EndNotice } from '../../components/status/EndNotice'
import { Hints } from '../../components/status/Hints'
import { Avatar } from '../../components/people/Avatar'
import { PeerCard } from '../../components/people/PeerCard'
import type { TextKey } from '../../locales'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import { Slot } from './Slot'

interface Props {
  readonly snapshot: CallSnapshot
  /** A picture fills the page: it is left free, but for what there is to say of the call. */
  readonly overPicture: boolean
  readonly hints: readonly TextKey[]
  /** The far side talks. */
  readonly talking: boolean
  /** Time as the call measures it, in ms since 1970. */
  readonly now: () => number
  /** The clock was held. */
  readonly onHold: () => void
  /** Who calls was tapped, as one reaches for a phone that rings. */
  readonly onMuteRing: () => void
}

/** Who the call is with and how it stands; over a picture only what there is to say, just above the buttons. */
export function CallMiddle({ snapshot, overPicture, hints, talking, now, onHold, onMuteRing }: Props) {
  const { callStatus, lastCall } = snapshot
  const peer = snapshot.peer ?? lastCall?.peer ?? null
  if (peer === null) return <View className="call-page__middle" />
  if (overPicture) {
    return (
      <View className="call-page__middle call-page__middle--picture">
        {callStatus === 'inCall' && <Hints hints={hints} />}
      </View>
    )
  }
  return (
    <View className="call-page__middle">
      <PeerCard
        peer={peer}
        avatar={
          // The button above it says the same to who does not see it, or uses a keyboard.
          <View onClick={callStatus === 'called' ? onMuteRing : undefined}>
            <Slot name="avatar" size="large">
              <Avatar
                peer={peer}
                size="large"
                ringing={callStatus === 'calling' || callStatus === 'called'}
                talking={talking}
              />
            </Slot>
          </View>
        }
      >
        <CallClock snapshot={snapshot} now={now} onHold={onHold} />
        <Hints hints={hints} />
        {callStatus === 'idle' && lastCall !== null && (
          <Slot name="end">
            <EndNotice lastCall={lastCall} />
          </Slot>
        )}
      </PeerCard>
    </View>
  )
}
