import { View } from '../elements/View'
import { endSentence } from '../../locales'
import { pageText } from '../../locales/callPageTexts'
import type { LastCall } from '../../machine/terms/snapshot'
import { durationText } from './durationText'
import './EndNotice.scss'

interface Props {
  readonly lastCall: LastCall
}

/** Why a call is over, and how long it was. */
export function EndNotice({ lastCall }: Props) {
  return (
    <View className="call-end">
      <View id="call-end-reason" className="call-end__reason">
        {endSentence(lastCall.endReason, lastCall.role, lastCall.lack)}
      </View>
      {lastCall.connectedAt !== null && (
        <View id="call-duration" className="call-end__duration">
          {pageText('lasted', { duration: durationText(lastCall.duration) })}
        </View>
      )}
    </View>
  )
}
