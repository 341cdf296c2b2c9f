import { View } from '@tarojs/components'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import { CallTimer } from './CallTimer'
import { QualitySign } from './QualitySign'
import './CallClock.scss'

interface Props {
  readonly snapshot: CallSnapshot
  /** Time as the call measures it, in ms since 1970. */
  readonly now: () => number
}

/** How long the call has lasted, and how good its network is; nothing before both have met. */
export function CallClock({ snapshot, now }: Props) {
  const { connectedAt, quality } = snapshot
  if (connectedAt === null) return null
  return (
    <View className="call-clock">
      <CallTimer id="call-duration" connectedAt={connectedAt} now={now} />
      <QualitySign quality={quality} />
    </View>
  )
}
