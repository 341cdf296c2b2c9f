import { View } from '@tarojs/components'
import { errorSentence, text } from '../../locales'
import type { CallErrorCode } from '../../machine/terms/errorCode'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { CallCommands, Run } from '../commands/callCommands'
import { Notice } from './Notice'
import { TypeSwitchPrompt } from './TypeSwitchPrompt'
import { ResumeSound } from './ResumeSound'
import './CallPrompts.scss'

interface Props {
  readonly snapshot: CallSnapshot
  readonly commands: Pick<CallCommands, 'resumePlay' | 'switchCallType'>
  readonly run: Run
  /** Why the last command failed. */
  readonly failure: CallErrorCode | null
}

/** What a live call has to ask or tell the user besides its state. */
export function CallPrompts({ snapshot, commands, run, failure }: Props) {
  const { callStatus, typeSwitch, playBlocked } = snapshot
  if (callStatus === 'idle') return null
  const { notice, noticeLack } = snapshot
  const code = notice ?? failure
  // What is lacking is what the notice is about, and no failure of a command.
  const lack = notice === null ? null : noticeLack
  return (
    <View className="call-prompts">
      {code !== null && <Notice sentence={errorSentence(code, lack)} hint={hintFor(code, snapshot)} />}
      {playBlocked && <ResumeSound onTap={() => run(commands.resumePlay())} />}
      {typeSwitch?.by === 'remote' && (
        <TypeSwitchPrompt
          name={snapshot.peer?.name ?? ''}
          onAnswer={(agreed) =>
            run(commands.switchCallType({ type: typeSwitch.type, state: agreed ? 2 : 3 }))
          }
        />
      )}
    </View>
  )
}

function hintFor(code: CallErrorCode, { callStatus, type }: CallSnapshot): string | undefined {
  const canAnswerWithAudio = callStatus === 'called' && type === 2 && code === 'PERMISSION_DENIED'
  return canAnswerWithAudio ? text('answerWithAudioHint') : undefined
}
