import { View } from '../elements/View'
import { durationText } from './durationText'
import { useElapsed } from './useElapsed'
import './CallTimer.scss'

interface Props {
  readonly id?: string
  /** ms since 1970. */
  readonly connectedAt: number
  /** Time as the call measures it, in ms since 1970. */
  readonly now: () => number
}

/** How long the call has lasted. */
export function CallTimer({ id, connectedAt, now }: Props) {
  return (
    <View id={id} className="call-timer">
      {durationText(useElapsed(connectedAt, now))}
    </View>
  )
}
