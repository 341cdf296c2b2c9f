import { View } from '@tarojs/components'
import { CallTimer } from '../../components/status/CallTimer'
import { EndNotice } from '../../components/status/EndNotice'
import { Hints } from '../../components/status/Hints'
import { hintsOf } from '../../components/status/hintsOf'
import { PeerCard } from '../../components/people/PeerCard'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import { hasFarPicture } from './farPicture'

interface Props {
  readonly snapshot: CallSnapshot
  /** Time as the call measures it, in ms since 1970. */
  readonly now: () => number
}

/** Who the call is with and how it stands; over their picture, which tells who it is, only what there is to say. */
export function CallMiddle({ snapshot, now }: Props) {
  const { callStatus, connectedAt, lastCall } = snapshot
  const peer = snapshot.peer ?? lastCall?.peer ?? null
  if (peer === null) return <View className="call-page__middle" />
  if (hasFarPicture(snapshot)) {
    return (
      <View className="call-page__middle call-page__middle--picture">
        <Hints hints={hintsOf(snapshot)} />
      </View>
    )
  }
  return (
    <View className="call-page__middle">
      <PeerCard peer={peer} ringing={callStatus === 'calling' || callStatus === 'called'}>
        {connectedAt !== null && <CallTimer id="call-duration" connectedAt={connectedAt} now={now} />}
        <Hints hints={hintsOf(snapshot)} />
        {callStatus === 'idle' && lastCall !== null && <EndNotice lastCall={lastCall} />}
      </PeerCard>
    </View>
  )
}
