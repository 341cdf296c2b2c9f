import { View } from '../elements/View'
import { pageText } from '../../locales/callPageTexts'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { CallCommands, Run } from '../commands/callCommands'
import { Notice } from './Notice'
import { Prompt } from './Prompt'
import type { Prompts } from './promptsOf'
import { ResumeSound } from './ResumeSound'
import './CallPrompts.scss'

interface Props {
  readonly snapshot: CallSnapshot
  readonly prompts: Prompts
  readonly commands: Pick<CallCommands, 'resumePlay' | 'switchCallType'>
  readonly run: Run
}

/** What a live call has to ask or tell the user besides its state. */
export function CallPrompts({ snapshot, prompts, commands, run }: Props) {
  const { typeSwitch } = snapshot
  const { trouble, question, soundWaits } = prompts
  // Nobody's camera turns on unasked.
  const answer = (state: 2 | 3) => () => run(commands.switchCallType({ type: typeSwitch?.type ?? 2, state }))
  return (
    <View className="call-prompts">
      {trouble !== null && <Notice {...trouble} />}
      {soundWaits && <ResumeSound onTap={() => run(commands.resumePlay())} />}
      {question !== null && (
        <Prompt
          question={question}
          actions={[
            { id: 'call-switch-refuse', label: pageText('refuse'), onTap: answer(3) },
            { id: 'call-switch-agree', label: pageText('agree'), onTap: answer(2) },
          ]}
        />
      )}
    </View>
  )
}
