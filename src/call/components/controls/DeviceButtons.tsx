import type { ReactElement } from 'react'
import { pageText } from '../../locales/callPageTexts'
import type { CallPageTexts } from '../../locales/messages'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { CallCommands, Run } from '../commands/callCommands'
import { ControlButton } from '../buttons/ControlButton'
import type { IconName } from '../icons/iconAddress'
import type { Placed } from './arranged'
import { ControlRow } from './ControlRow'
import { ScreenButton } from './ScreenButton'
import { deviceText } from '../devices/deviceTexts'

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
  /** A screen can be shared in the camera's place. */
  readonly canShareScreen?: boolean
  /** Where sound goes; absent where that cannot be chosen. */
  readonly speaker?: Speaker
  /** Shows what there is to choose from; absent where that is nothing. */
  readonly onDevices?: () => void
}

/**
 * Microphone, sound, camera and the call's type, from the dial on; of a call that rings here what its answer begins with.
 * The word below a button says what a tap does, its look how it stands: a button whose name changes is no toggle button, so
 * that none has `aria-pressed`.
 */
export function DeviceButtons(props: DeviceButtonsProps) {
  const { snapshot, commands, run, canFlip, canShareScreen = false, speaker, onDevices } = props
  const { type, callStatus, microphoneOn, cameraOn, screenOn, typeSwitch, answering } = snapshot
  const { shareScreen } = commands
  const isVideo = type === 2
  // Nothing is open yet: what is chosen is how the answer begins.
  const rings = callStatus === 'called'
  const row: (Placed<ReactElement> | false)[] = [
    {
      name: 'microphone',
      button: (
        <DeviceSwitch
          id="call-mic"
          on={microphoneOn}
          state={microphoneOn ? 'microphoneOn' : 'microphoneOff'}
          label={pageText(microphoneOn ? 'mute' : 'unmute')}
          onTap={() => run(commands.setMicrophone(!microphoneOn))}
        />
      ),
    },
    speaker !== undefined &&
      !rings && {
        name: 'speaker',
        button: (
          <DeviceSwitch
            id="call-speaker"
            on={speaker.on}
            state={speaker.on ? 'speakerOn' : 'speakerOff'}
            label={pageText(speaker.on ? 'useEarpiece' : 'useSpeaker')}
            onTap={speaker.toggle}
          />
        ),
      },
    isVideo && {
      name: 'camera',
      button: (
        <DeviceSwitch
          id="call-camera"
          on={cameraOn}
          state={cameraOn ? 'cameraOn' : 'cameraOff'}
          label={pageText(cameraOn ? 'stopCamera' : 'startCamera')}
          // The system is being asked without it, or the screen has its place.
          disabled={(answering && !cameraOn) || screenOn}
          onTap={() => run(commands.setCamera(!cameraOn))}
        />
      ),
    },
    isVideo &&
      canFlip &&
      !rings && {
        name: 'flip',
        button: (
          <ControlButton
            id="call-flip"
            icon="flip"
            label={pageText('flip')}
            disabled={!cameraOn || screenOn}
            onTap={() => run(commands.switchCamera())}
          />
        ),
      },
    isVideo &&
      callStatus === 'inCall' &&
      canShareScreen &&
      shareScreen !== null && {
        name: 'screen',
        button: (
          <ScreenButton
            on={screenOn}
            // Who chooses nothing has changed their mind, and needs no word.
            onStart={() => run(shareScreen().then(() => undefined))}
            onStop={() => run(commands.stopSharingScreen())}
          />
        ),
      },
    callStatus === 'inCall' &&
      onDevices !== undefined && {
        name: 'devices',
        button: (
          <ControlButton
            id="call-devices"
            icon="devices"
            label={deviceText('devices')}
            spoken={`${deviceText('devices')}, ${deviceText('choose')}`}
            onTap={onDevices}
          />
        ),
      },
    callStatus !== 'calling' &&
      !rings && {
        name: 'switchType',
        button: (
          <ControlButton
            id="call-switch-type"
            icon={isVideo ? 'phone' : 'cameraOn'}
            label={pageText(isVideo ? 'switchToAudio' : 'switchToVideo')}
            disabled={callStatus !== 'inCall'}
            busy={typeSwitch?.by === 'self'}
            onTap={() => run(commands.switchCallType({ type: isVideo ? 1 : 2 }))}
          />
        ),
      },
  ]
  return <ControlRow of="devices" row={row} />
}

interface DeviceSwitchProps {
  readonly id: string
  readonly on: boolean
  /** How it stands: the name of its drawing and of the word that is read out. */
  readonly state: IconName & keyof CallPageTexts
  /** What a tap does. */
  readonly label: string
  readonly disabled?: boolean
  readonly onTap: () => void
}

function DeviceSwitch({ id, on, state, label, disabled, onTap }: DeviceSwitchProps) {
  return (
    <ControlButton
      id={id}
      icon={state}
      look={on ? 'on' : 'off'}
      label={label}
      spoken={`${label}, ${pageText(state)}`}
      disabled={disabled}
      onTap={onTap}
    />
  )
}
