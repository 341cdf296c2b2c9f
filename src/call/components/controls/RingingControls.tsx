import { View } from '@tarojs/components'
import { text } from '../../locales'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { CallCommands, Run } from '../commands/callCommands'
import { ControlButton } from '../buttons/ControlButton'
import { Icon } from '../icons/Icon'
import { tappable } from '../buttons/tappable'
import { isHidden } from './arranged'
import { ControlRow } from './ControlRow'
import './RingingControls.scss'

interface Props {
  readonly snapshot: CallSnapshot
  readonly commands: Pick<CallCommands, 'accept' | 'reject'>
  readonly run: Run
}

/** It rings here: accept, refuse, and for a video call accept without a camera. */
export function RingingControls({ snapshot, commands, run }: Props) {
  const { type, answering } = snapshot
  return (
    <View className="call-controls call-controls--ringing">
      {type === 2 && !isHidden('acceptAudio') && (
        <View
          id="call-accept-audio"
          className={`call-controls__pill ${answering ? 'call-controls__pill--disabled' : ''}`}
          {...tappable(text('acceptAudio'), () => run(commands.accept({ answerType: 1 })), {
            disabled: answering,
          })}
        >
          <Icon name="phone" className="call-controls__pill-icon" />
          <View>{text('acceptAudio')}</View>
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
                onTap={() => run(commands.accept())}
              />
            ),
          },
        ]}
      />
    </View>
  )
}
