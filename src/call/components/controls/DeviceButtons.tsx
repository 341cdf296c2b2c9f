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
      <DeviceSwitch
        id="call-mic"
        device="microphone"
        on={microphoneOn}
        label={text(microphoneOn ? 'mute' : 'unmute')}
        onTap={() => run(commands.setMicrophone(!microphoneOn))}
      />
      {speaker !== undefined && (
        <DeviceSwitch
          id="call-speaker"
          device="speaker"
          on={speaker.on}
          label={text(speaker.on ? 'useEarpiece' : 'useSpeaker')}
          onTap={speaker.toggle}
        />
      )}
      {isVideo && (
        <DeviceSwitch
          id="call-camera"
          device="camera"
          on={cameraOn}
          label={text(cameraOn ? 'stopCamera' : 'startCamera')}
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

interface DeviceSwitchProps {
  readonly id: string
  readonly device: 'microphone' | 'speaker' | 'camera'
  readonly on: boolean
  /** What a tap does. */
  readonly label: string
  readonly onTap: () => void
}

function DeviceSwitch({ id, device, on, label, onTap }: DeviceSwitchProps) {
  // Its drawing, and the word for how it stands, have the same name.
  const state = `${device}${on ? 'On' : 'Off'}` as const
  return (
    <ControlButton
      id={id}
      icon={state}
      look={on ? 'on' : 'off'}
      label={label}
      spoken={`${label}, ${text(state)}`}
      onTap={onTap}
    />
  )
}
