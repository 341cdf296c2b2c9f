import { View } from '../components/elements/View'
import { Avatar } from '../components/people/Avatar'
import { Icon } from '../components/icons/Icon'
import { Spinner } from '../components/icons/Spinner'
import { isHidden } from '../components/controls/arranged'
import { tappable } from '../components/buttons/tappable'
import { themed, useLook } from '../components/theme'
import { usePageComing } from '../components/usePageComing'
import { usePageShown } from '../components/usePageShown'
import { useSeen } from '../components/useSeen'
import { useCommands } from '../components/commands/useCommands'
import type { Call } from '../engine/Call'
import { errorSentence, getLocale, text } from '../locales'
import { isolated } from '../locales/personName'
import { useCallSnapshot } from './useCallSnapshot'
import './IncomingBanner.scss'
import './light.scss'

/** What `IncomingBanner` takes. */
export interface IncomingBannerProps {
  /** The app's call object. */
  readonly call: Call
  /** Brings the call page to the user, and resolves when it is there; `call.openPage` unless set. */
  readonly onOpen?: () => Promise<void>
}

/**
 * An incoming call at the top of any page of the app. Draws nothing while none rings.
 * @param props - the call object, and how its page is opened
 */
export function IncomingBanner({ call, onOpen = () => call.openPage() }: IncomingBannerProps) {
  const snapshot = useCallSnapshot(call)
  const { run, failure } = useCommands(snapshot.callId)
  const look = useLook()
  const { callStatus, peer, type, requestId, answering, ringMuted, notice, noticeLack } = snapshot
  const isPageComing = usePageComing(call)
  const rings = callStatus === 'called' && peer !== null && !isPageComing
  useSeen(call, usePageShown() && rings)
  if (!rings) return null
  const name = peer.name || peer.userId
  const invitation = text(type === 2 ? 'invitesToVideo' : 'invitesToAudio')
  const hint = notice !== null ? errorSentence(notice, noticeLack) : (failure?.sentence ?? invitation)
  const accept = async () => {
    // The page first: on some platforms it brings the media with it. Meanwhile another call may ring in its place.
    await onOpen()
    await call.accept({ requestId: requestId ?? undefined })
  }
  return (
    <View id="call-banner" className={themed('call-banner', look)} {...{ lang: getLocale() }}>
      {/* What is an alert is read out as it comes; a button is not, whatever it says. */}
      <View className="call-banner__told" role="alert">
        {`${isolated(name)} ${hint}`}
      </View>
      <View
        id="call-banner-open"
        className="call-banner__caller"
        {...tappable(`${isolated(name)} ${hint}`, () => run(onOpen()))}
      >
        <Avatar peer={peer} size="small" />
        <View className="call-banner__text">
          <View className="call-banner__name">{name}</View>
          <View className="call-banner__hint">{hint}</View>
        </View>
      </View>
      {!isHidden('muteRing') && (
        <View
          id="call-banner-mute"
          className={`call-banner__button call-banner__button--mute ${ringMuted ? 'call-banner__button--disabled' : ''}`}
          {...tappable(text(ringMuted ? 'ringMuted' : 'muteRing'), () => run(call.muteRing()), {
            disabled: ringMuted,
          })}
        >
          <Icon name="ringOff" className="call-banner__icon" />
        </View>
      )}
      <View
        id="call-banner-reject"
        className="call-banner__button call-banner__button--reject"
        {...tappable(text('reject'), () => run(call.reject()))}
      >
        <Icon name="phone" className="call-banner__icon" />
      </View>
      <View
        id="call-banner-accept"
        className="call-banner__button call-banner__button--accept"
        {...tappable(text('accept'), () => run(accept()), { disabled: answering })}
      >
        {answering ? (
          <Spinner />
        ) : (
          <Icon name={type === 2 ? 'cameraOn' : 'phone'} className="call-banner__icon" />
        )}
      </View>
    </View>
  )
}
