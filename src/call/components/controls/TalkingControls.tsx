import { View } from '../elements/View'
import { pageText } from '../../locales/callPageTexts'
import { ControlButton } from '../buttons/ControlButton'
import { DeviceButtons, type DeviceButtonsProps } from './DeviceButtons'
import './TalkingControls.scss'

interface Props extends DeviceButtonsProps {
  /** Everything but hanging up is out of the way, to leave the picture free. */
  readonly hidden: boolean
}

/** The call was dialled here, or answered: devices, and what ends it. */
export function TalkingControls({ hidden, ...devices }: Props) {
  const { snapshot, commands, run } = devices
  const dialling = snapshot.callStatus === 'calling'
  return (
    <View className={`call-controls ${hidden ? 'call-controls--hidden' : ''}`}>
      <DeviceButtons {...devices} />
      <View className="call-controls__row">
        {dialling ? (
          <ControlButton
            id="call-cancel"
            icon="phone"
            look="end"
            label={pageText('cancel')}
            onTap={() => run(commands.cancel())}
          />
        ) : (
          <ControlButton
            id="call-hangup"
            icon="phone"
            look="end"
            label={pageText('hangUp')}
            onTap={() => run(commands.hangUp())}
          />
        )}
      </View>
    </View>
  )
}
