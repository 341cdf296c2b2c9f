import { View } from '../../components/elements/View'
import { CallClock } from '../../components/status/CallClock'
import { Hints } from '../../components/status/Hints'
import { Avatar } from '../../components/people/Avatar'
import { isHidden } from '../../components/controls/arranged'
import { CornerButton } from '../../components/buttons/CornerButton'
import { text, type TextKey } from '../../locales'
import { pageText } from '../../locales/callPageTexts'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import { Slot } from './Slot'
import './CallTop.scss'

interface Props {
  readonly snapshot: CallSnapshot
  /** A picture fills the page: who the call is with stands up here, and leaves it free. */
  readonly overPicture: boolean
  readonly hints: readonly TextKey[]
  /** Time as the call measures it, in ms since 1970. */
  readonly now: () => number
  /** The clock was held. */
  readonly onHold: () => void
  /** Unless there is nothing to be seen instead. */
  readonly onMinimise: (() => void) | undefined
  readonly onMuteRing: () => void
}

/** The way out of the page, and over a picture what else is known of the call. */
export function CallTop({ snapshot, overPicture, hints, now, onHold, onMinimise, onMuteRing }: Props) {
  const { peer, callStatus, ringMuted } = snapshot
  const met = callStatus === 'inCall'
  return (
    <View className="call-page__top">
      {onMinimise !== undefined &&
        !isHidden('minimise') &&
        callStatus !== 'idle' &&
        callStatus !== 'called' && (
          <CornerButton id="call-minimise" icon="minimise" label={pageText('minimise')} onTap={onMinimise} />
        )}
      {callStatus === 'called' && !isHidden('muteRing') && (
        <CornerButton
          id="call-mute-ring"
          icon="ringOff"
          label={text(ringMuted ? 'ringMuted' : 'muteRing')}
          disabled={ringMuted}
          onTap={onMuteRing}
        />
      )}
      <Slot name="header">
        {overPicture && peer !== null && (
          <View className={`call-page__title ${met ? '' : 'call-page__title--ringing'}`}>
            {!met && (
              <Slot name="avatar" size="small">
                <Avatar peer={peer} size="small" ringing={callStatus === 'calling'} />
              </Slot>
            )}
            <View className="call-page__who">
              <View id="call-peer" className="call-page__name">
                {peer.name || peer.userId}
              </View>
              <CallClock snapshot={snapshot} now={now} onHold={onHold} />
              {!met && <Hints hints={hints} />}
            </View>
          </View>
        )}
      </Slot>
    </View>
  )
}
