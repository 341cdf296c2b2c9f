import { View } from '@tarojs/components'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { CallCommands, Run } from '../commands/callCommands'
import { RingingControls } from './RingingControls'
import { TalkingControls, type Speaker } from './TalkingControls'
import { ControlButton } from '../buttons/ControlButton'
import { text } from '../../locales'
import './CallControls.scss'

interface Props {
  readonly snapshot: CallSnapshot
  readonly commands: CallCommands
  readonly run: Run
  /** There may be more than one camera. */
  readonly canFlip: boolean
  /** Where sound goes; absent where that cannot be chosen. */
  readonly speaker?: Speaker
  /** Everything but hanging up is out of the way, to leave the picture free. */
  readonly hidden?: boolean
}

/** The buttons of a live call, whatever its state; what ends it is always there, and always in the same place. */
export function CallControls({ snapshot, commands, run, canFlip, speaker, hidden = false }: Props) {
  switch (snapshot.callStatus) {
    case 'idle':
      return null
    case 'calling':
      return (
        <View className="call-controls">
          <View className="call-controls__row">
            <ControlButton
              id="call-cancel"
              icon="phone"
              look="end"
              label={text('cancel')}
              onTap={() => run(commands.cancel())}
            />
          </View>
        </View>
      )
    case 'called':
      return <RingingControls snapshot={snapshot} commands={commands} run={run} />
    case 'connecting':
    case 'inCall':
      return (
        <TalkingControls
          snapshot={snapshot}
          commands={commands}
          run={run}
          canFlip={canFlip}
          speaker={speaker}
          hidden={hidden}
        />
      )
  }
}
