import { View } from '../elements/View'
import { text, type TextKey } from '../../locales'
import { Spinner } from '../icons/Spinner'
import './Hints.scss'

interface Props {
  readonly hints: readonly TextKey[]
}

/** Hints that say something is still under way. */
const UNDER_WAY: readonly TextKey[] = [
  'answering',
  'connecting',
  'reconnecting',
  'remoteReconnecting',
  'comingBack',
  'remoteComingBack',
]

/** The state of the call in words. */
export function Hints({ hints }: Props) {
  if (hints.length === 0) return null
  return (
    <View id="call-hint" className="call-hints">
      {hints.map((hint) => (
        <View key={hint} className={`call-hints__one call-hints__one--${hint}`}>
          {UNDER_WAY.includes(hint) && <Spinner />}
          <View>{text(hint)}</View>
        </View>
      ))}
    </View>
  )
}
