import { useState } from 'react'
import { View } from '../elements/View'
import { pageText } from '../../locales/callPageTexts'
import { detail } from '../../locales/detailTexts'
import type { Peer } from '../../machine/terms/identity'
import type { LastCall } from '../../machine/terms/snapshot'
import type { CallCommands, Run } from '../commands/callCommands'
import { ControlButton } from '../buttons/ControlButton'
import { ControlRow } from './ControlRow'
import { canCallAgain } from './canCallAgain'
import './CallControls.scss'

interface Props {
  readonly lastCall: LastCall
  readonly commands: Pick<CallCommands, 'call'>
  readonly run: Run
  /** The app can write to people; null where it offers nothing of the kind. */
  readonly onMessage: ((peer: Peer) => void) | null
  /** The app takes reports; null where it takes none. */
  readonly onReport: (() => Promise<void>) | null
  /** The user has read why it is over. */
  readonly onDone: () => void
}

/** The call is over: what may come next. */
export function EndControls({ lastCall, commands, run, onMessage, onReport, onDone }: Props) {
  const [reported, setReported] = useState('')
  const { peer, role, type } = lastCall
  const dial = async () => {
    await commands.call({ userId: peer.userId, type })
  }
  return (
    <View className="call-controls">
      <ControlRow
        of="end"
        row={[
          {
            name: 'done',
            button: <ControlButton id="call-back" icon="close" label={pageText('done')} onTap={onDone} />,
          },
          onMessage !== null && {
            name: 'message',
            button: (
              <ControlButton
                id="call-message"
                icon="message"
                label={pageText('writeMessage')}
                onTap={() => onMessage(peer)}
              />
            ),
          },
          onReport !== null && {
            name: 'report',
            button: (
              <ControlButton
                id="call-report"
                icon="warning"
                label={detail(reported === lastCall.callId ? 'reportHandedOver' : 'reportCall')}
                disabled={reported === lastCall.callId}
                onTap={() => run(onReport().then(() => setReported(lastCall.callId)))}
              />
            ),
          },
          canCallAgain(lastCall) && {
            name: 'callAgain',
            button: (
              <ControlButton
                id="call-again"
                icon={type === 2 ? 'cameraOn' : 'phone'}
                look="accept"
                label={pageText(role === 'caller' ? 'callAgain' : 'callBack')}
                onTap={() => run(dial())}
              />
            ),
          },
        ]}
      />
    </View>
  )
}
