import { View } from '../elements/View'
import { tappable } from '../buttons/tappable'
import './Prompt.scss'

/** One answer to a question. */
export interface PromptAction {
  readonly id: string
  readonly label: string
  readonly onTap: () => void
}

interface Props {
  readonly question: string
  /** The last one is what is asked for. */
  readonly actions: readonly PromptAction[]
}

/** A question over the call, that waits for a word without covering it. */
export function Prompt({ question, actions }: Props) {
  return (
    <View className="call-prompt" role="dialog" aria-label={question}>
      <View className="call-prompt__question">{question}</View>
      <View className="call-prompt__actions">
        {actions.map(({ id, label, onTap }, index) => (
          <View
            key={id}
            id={id}
            className={`call-prompt__action ${index === actions.length - 1 ? 'call-prompt__action--main' : ''}`}
            {...tappable(label, onTap)}
          >
            {label}
          </View>
        ))}
      </View>
    </View>
  )
}
