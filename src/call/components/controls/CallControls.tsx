import type { DeviceButtonsProps } from './DeviceButtons'
import { RingingControls } from './RingingControls'
import { TalkingControls } from './TalkingControls'
import './CallControls.scss'

interface Props extends DeviceButtonsProps {
  /** Everything but hanging up is out of the way, to leave the picture free. */
  readonly hidden?: boolean
}

/** The buttons of a live call, whatever its state; what ends it is always there, and always in the same place. */
export function CallControls({ hidden = false, ...devices }: Props) {
  const { snapshot, commands, run } = devices
  switch (snapshot.callStatus) {
    case 'idle':
      return null
    case 'called':
      return <RingingControls snapshot={snapshot} commands={commands} run={run} />
    case 'calling':
    case 'connecting':
    case 'inCall':
      return <TalkingControls {...devices} hidden={hidden} />
  }
}
