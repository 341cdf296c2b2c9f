import { ControlButton } from '../buttons/ControlButton'
import { screenText } from './screenTexts'

interface Props {
  /** The far side is shown this side's screen. */
  readonly on: boolean
  readonly onStart: () => void
  readonly onStop: () => void
}

/** Shows this side's screen in the camera's place, and the camera again. */
export function ScreenButton({ on, onStart, onStop }: Props) {
  const label = screenText(on ? 'stopSharing' : 'share')
  return (
    <ControlButton
      id="call-screen"
      icon="screen"
      look={on ? 'on' : 'plain'}
      label={label}
      spoken={on ? `${label}, ${screenText('screenShared')}` : screenText('shareInFull')}
      onTap={on ? onStop : onStart}
    />
  )
}
