import { View } from '../elements/View'
import { detail } from '../../locales/detailTexts'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import { useHold } from '../buttons/useHold'
import { CallTimer } from './CallTimer'
import { QualitySign } from './QualitySign'
import './CallClock.scss'

interface Props {
  readonly snapshot: CallSnapshot
  /** Time as the call measures it, in ms since 1970. */
  readonly now: () => number
  /** The user wants to look closely. */
  readonly onHold: () => void
}

/** How long the call has lasted, and how good its network is; held, it shows more. Nothing before both have met. */
export function CallClock({ snapshot, now, onHold }: Props) {
  const { connectedAt, quality } = snapshot
  if (connectedAt === null) return null
  return (
    <View className="call-clock">
      <Time connectedAt={connectedAt} now={now} onHold={onHold} />
      <QualitySign quality={quality} />
    </View>
  )
}

interface TimeProps extends Omit<Props, 'snapshot'> {
  readonly connectedAt: number
}

function Time({ connectedAt, now, onHold }: TimeProps) {
  // A name of its own would have to be told anew with each second, and weigh as much as the time itself.
  return (
    <View id="call-clock" className="call-clock__time" {...useHold(onHold)}>
      <CallTimer id="call-duration" connectedAt={connectedAt} now={now} />
      <View className="call-clock__what">{detail('details')}</View>
    </View>
  )
}
