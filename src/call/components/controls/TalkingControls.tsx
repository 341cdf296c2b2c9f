import { View } from '@tarojs/components'
import { text } from '../../locales'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { CallCommands, Run } from '../commands/callCommands'
import { ControlButton } from '../buttons/ControlButton'
import './TalkingControls.scss'

/** Where sound goes, on platforms that have more than one way. */
export interface Speaker {
  readonly on: boolean
  readonly toggle: () => void
}

interface Props {
  readonly snapshot: CallSnapshot
  readonly commands: CallCommands
  readonly run: Run
  readonly canFlip: boolean
  readonly speaker?: Speaker
  readonly hidden: boolean
}

/** The call was answered: devices above, hanging up below. */
export function TalkingControls({ snapshot, commands, run, canFlip, speaker, hidden }: Props) {
  const { type, callStatus, microphoneOn, cameraOn, typeSwitch } = snapshot
  const isVideo = type === 2
  return (
    <View className={`call-controls ${hidden ? 'call-controls--hidden' : ''}`}>
      <View className="call-controls__row call-controls__row--devices">
        <ControlButton
          id="call-mic"
          icon={microphoneOn ? 'microphoneOn' : 'microphoneOff'}
          look={microphoneOn ? 'plain' : 'lit'}
          label={text(microphoneOn ? 'microphoneOn' : 'microphoneOff')}
          onTap={() => run(commands.setMicrophone(!microphoneOn))}
        />
        {speaker !== undefined && (
          <ControlButton
            id="call-speaker"
            icon={speaker.on ? 'speakerOn' : 'speakerOff'}
            look={speaker.on ? 'lit' : 'plain'}
            label={text(speaker.on ? 'speakerOn' : 'speakerOff')}
            onTap={speaker.toggle}
          />
        )}
        {isVideo && (
          <ControlButton
            id="call-camera"
            icon={cameraOn ? 'cameraOn' : 'cameraOff'}
            look={cameraOn ? 'plain' : 'lit'}
            label={text(cameraOn ? 'cameraOn' : 'cameraOff')}
            onTap={() => run(commands.setCamera(!cameraOn))}
          />
        )}
        {isVideo && canFlip && (
          <ControlButton
            id="call-flip"
            icon="flip"
            label={text('flip')}
            disabled={!cameraOn}
            onTap={() => run(commands.switchCamera())}
          />
        )}
        <ControlButton
          id="call-switch-type"
          icon={isVideo ? 'phone' : 'cameraOn'}
          label={text(isVideo ? 'switchToAudio' : 'switchToVideo')}
          disabled={callStatus !== 'inCall'}
          busy={typeSwitch?.by === 'self'}
          onTap={() => run(commands.switchCallType({ type: isVideo ? 1 : 2 }))}
        />
      </View>
      <View className="call-controls__row">
        <ControlButton
          id="call-hangup"
          icon="phone"
          look="end"
          label={text('hangUp')}
          onTap={() => run(commands.hangUp())}
        />
      </View>
    </View>
  )
}
