import { View } from '../components/elements/View'
import { tappable } from '../components/buttons/tappable'
import { Spinner } from '../components/icons/Spinner'
import type { CallError } from '../error/CallError'
import { networkSentence } from './sentences'
import { historyTexts } from './texts'

interface Props {
  /** What to say where there are no calls; null where there are, or nobody knows. */
  readonly none: string | null
  readonly loading: boolean
  /** Why older calls did not come. */
  readonly failure: CallError | null
  /** Asks for older calls; null where there are none. */
  readonly onMore: (() => void) | null
}

/** What stands below the last call: that there is none, that older ones are coming, or why they did not. */
export function HistoryTail({ none, loading, failure, onMore }: Props) {
  const texts = historyTexts()
  if (loading) {
    return (
      <View className="call-history__tail" role="status" aria-label={texts.loading}>
        <Spinner />
      </View>
    )
  }
  if (failure !== null) {
    return (
      <View className="call-history__tail" role="alert">
        <View className="call-history__said">{texts.failed}</View>
        <View className="call-history__said">{networkSentence(failure)}</View>
        {onMore !== null && <TailButton id="call-history-again" label={texts.tryAgain} onTap={onMore} />}
      </View>
    )
  }
  return (
    <View className="call-history__tail">
      {none !== null && <View className="call-history__none">{none}</View>}
      {onMore !== null && <TailButton id="call-history-older" label={texts.older} onTap={onMore} />}
    </View>
  )
}

interface ButtonProps {
  readonly id: string
  readonly label: string
  readonly onTap: () => void
}

function TailButton({ id, label, onTap }: ButtonProps) {
  return (
    <View id={id} className="call-history__button" {...tappable(label, onTap)}>
      {label}
    </View>
  )
}
