import { useState } from 'react'
import { View } from '../elements/View'
import type { AnswerOptions } from '../../engine/Call'
import { text } from '../../locales'
import { pageText } from '../../locales/callPageTexts'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { CallCommands, Run } from '../commands/callCommands'
import { ControlButton } from '../buttons/ControlButton'
import { Icon } from '../icons/Icon'
import { tappable } from '../buttons/tappable'
import { isHidden } from './arranged'
import { ControlRow } from './ControlRow'
import { DeviceButtons } from './DeviceButtons'
import './RingingControls.scss'

interface Props {
  readonly snapshot: CallSnapshot
  readonly commands: CallCommands
  readonly run: Run
}

/** It rings here: with which devices to answer, accept, refuse, and for a video call accept as a voice call. */
export function RingingControls({ snapshot, commands, run }: Props) {
  const { type } = snapshot
  // The app may be asked before the call knows of the tap.
  const [asking, setAsking] = useState(false)
  const answering = snapshot.answering || asking
  const accept = (options?: AnswerOptions) => {
    const answered = commands.accept(options)
    const over = () => setAsking(false)
    setAsking(true)
    answered.then(over, over)
    run(answered)
  }
  return (
    <View className="call-controls call-controls--ringing">
      <DeviceButtons snapshot={{ ...snapshot, answering }} commands={commands} run={run} canFlip={false} />
      {type === 2 && !isHidden('acceptAudio') && (
        <View
          id="call-accept-audio"
          className={`call-controls__pill ${answering ? 'call-controls__pill--disabled' : ''}`}
          {...tappable(pageText('acceptAudio'), () => accept({ answerType: 1 }), {
            disabled: answering,
          })}
        >
          <Icon name="phone" className="call-controls__pill-icon" />
          <View>{pageText('acceptAudio')}</View>
        </View>
      )}
      <ControlRow
        of="answer"
        row={[
          {
            name: 'reject',
            button: (
              <ControlButton
                id="call-reject"
                icon="phone"
                look="end"
                label={text('reject')}
                onTap={() => run(commands.reject())}
              />
            ),
          },
          {
            name: 'accept',
            button: (
              <ControlButton
                id="call-accept"
                icon={type === 2 ? 'cameraOn' : 'phone'}
                look="accept"
                label={text(answering ? 'answering' : 'accept')}
                busy={answering}
                onTap={() => accept()}
              />
            ),
          },
        ]}
      />
    </View>
  )
}
