import { View } from '@tarojs/components'
import { text } from '../locales'
import type { CallSnapshot } from '../machine/terms/snapshot'
import type { CallActions, Run } from './callActions'
import { ControlButton } from './ControlButton'
import { Icon } from './Icon'
import { tappable } from './tappable'

interface Props {
  readonly snapshot: CallSnapshot
  readonly actions: Pick<CallActions, 'accept' | 'reject'>
  readonly run: Run
}

/** It rings here: accept, refuse, and for a video call accept without a camera. */
export function RingingControls({ snapshot, actions, run }: Props) {
  const { type, answering } = snapshot
  return (
    <View className="call-controls">
      {type === 2 && (
        <View
          id="call-accept-audio"
          className={`call-controls__pill ${answering ? 'call-controls__pill--disabled' : ''}`}
          {...tappable(text('acceptAudio'), () => run(actions.accept({ answerType: 1 })), {
            disabled: answering,
          })}
        >
          <Icon name="phone" className="call-controls__pill-icon" />
          <View>{text('acceptAudio')}</View>
        </View>
      )}
      <View className="call-controls__row call-controls__row--answer">
        <ControlButton
          id="call-reject"
          icon="phone"
          look="end"
          label={text('reject')}
          onTap={() => run(actions.reject())}
        />
        <ControlButton
          id="call-accept"
          icon={type === 2 ? 'cameraOn' : 'phone'}
          look="accept"
          label={text(answering ? 'answering' : 'accept')}
          busy={answering}
          onTap={() => run(actions.accept())}
        />
      </View>
    </View>
  )
}
