import { text } from '../../locales'
import { isolated } from '../../locales/personName'
import { Prompt } from './Prompt'

interface Props {
  readonly name: string
  readonly onAnswer: (agreed: boolean) => void
}

/** The far side asks for video: nobody's camera turns on unasked. */
export function TypeSwitchPrompt({ name, onAnswer }: Props) {
  return (
    <Prompt
      question={text('typeSwitchAsked', { name: isolated(name) })}
      actions={[
        { id: 'call-switch-refuse', label: text('refuse'), onTap: () => onAnswer(false) },
        { id: 'call-switch-agree', label: text('agree'), onTap: () => onAnswer(true) },
      ]}
    />
  )
}
