import { View } from '@tarojs/components'
import { text } from '../../locales'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { CallCommands, Run } from '../commands/callCommands'
import { ControlButton } from '../buttons/ControlButton'

/** Where sound goes, on platforms that have more than one way. */
export interface Speaker {
  readonly on: boolean
  readonly toggle: () => void
}

/** What the buttons for microphone, sound and camera act on. */
export interface DeviceButtonsProps {
  readonly snapshot: CallSnapshot
  readonly commands: CallCommands
  readonly run: Run
  /** There may be more than one camera. */
  readonly canFlip: boolean
  /** Where sound goes; absent where that cannot be chosen. */
  readonly speaker?: Speaker
}

/**
 * Microphone, sound, camera and the call's type, from the dial on. The word below a button says what a tap does, its look
 * how it stands: a button whose name changes is no toggle button, so that none has `aria-pressed`.
 */
export function DeviceButtons({ snapshot, commands, run, canFlip, speaker }: DeviceButtonsProps) {
  const { type, callStatus, microphoneOn, cameraOn, typeSwitch } = snapshot
  const isVideo = type === 2
  return (
    <View className="call-controls__row call-controls__row--devices">
      <ControlButton
        id="call-mic"
        icon={microphoneOn ? 'microphoneOn' : 'microphoneOff'}
        look={microphoneOn ? 'on' : 'off'}
        label={text(microphoneOn ? 'mute' : 'unmute')}
        spoken={spoken(
          text(microphoneOn ? 'mute' : 'unmute'),
          text(microphoneOn ? 'microphoneOn' : 'microphoneOff'),
        )}
        onTap={() => run(commands.setMicrophone(!microphoneOn))}
      />
      {speaker !== undefined && (
        <ControlButton
          id="call-speaker"
          icon={speaker.on ? 'speakerOn' : 'speakerOff'}
          look={speaker.on ? 'on' : 'off'}
          label={text(speaker.on ? 'useEarpiece' : 'useSpeaker')}
          spoken={spoken(
            text(speaker.on ? 'useEarpiece' : 'useSpeaker'),
            text(speaker.on ? 'speakerOn' : 'speakerOff'),
          )}
          onTap={speaker.toggle}
        />
      )}
      {isVideo && (
        <ControlButton
          id="call-camera"
          icon={cameraOn ? 'cameraOn' : 'cameraOff'}
          look={cameraOn ? 'on' : 'off'}
          label={text(cameraOn ? 'stopCamera' : 'startCamera')}
          spoken={spoken(
            text(cameraOn ? 'stopCamera' : 'startCamera'),
            text(cameraOn ? 'cameraOn' : 'cameraOff'),
          )}
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
      {callStatus !== 'calling' && (
        <ControlButton
          id="call-switch-type"
          icon={isVideo ? 'phone' : 'cameraOn'}
          label={text(isVideo ? 'switchToAudio' : 'switchToVideo')}
          disabled={callStatus !== 'inCall'}
          busy={typeSwitch?.by === 'self'}
          onTap={() => run(commands.switchCallType({ type: isVideo ? 1 : 2 }))}
        />
      )}
    </View>
  )
}

/** What a tap does, by which the button is called, and how it stands now. */
function spoken(label: string, state: string): string {
  return `${label}, ${state}`
}
