import { View } from '@tarojs/components'
import { CallTimer } from '../../components/status/CallTimer'
import { CornerButton } from '../../components/buttons/CornerButton'
import { text } from '../../locales'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { PageStatus } from './pageStatus'
import { hasFarPicture } from './farPicture'

interface Props {
  readonly snapshot: CallSnapshot
  readonly status: PageStatus
  /** Time as the call measures it, in ms since 1970. */
  readonly now: () => number
  /** Unless there is nothing to be seen instead. */
  readonly onMinimise: (() => void) | undefined
  readonly onLeave: () => void
}

/** The way out of the page, and over a picture what else is known of the call. */
export function CallTop({ snapshot, status, now, onMinimise, onLeave }: Props) {
  const { connectedAt, peer } = snapshot
  const answered = status === 'connecting' || status === 'inCall'
  return (
    <View className="call-page__top">
      <View className="call-page__corner">
        {answered && onMinimise !== undefined && (
          <CornerButton id="call-minimise" icon="minimise" label={text('minimise')} onTap={onMinimise} />
        )}
        {status === 'ended' && (
          <CornerButton id="call-back" icon="back" label={text('back')} onTap={onLeave} />
        )}
      </View>
      {hasFarPicture(snapshot) && (
        <View className="call-page__title">
          <View id="call-peer" className="call-page__name">
            {peer?.name || peer?.userId}
          </View>
          {connectedAt !== null && <CallTimer id="call-duration" connectedAt={connectedAt} now={now} />}
        </View>
      )}
    </View>
  )
}
