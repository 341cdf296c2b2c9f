import Taro from '@tarojs/taro'
import { View } from '../components/elements/View'
import { Avatar } from '../components/people/Avatar'
import { CallTimer } from '../components/status/CallTimer'
import { hintsOf } from '../components/status/hintsOf'
import { HostPicture, usePictureAway } from '../components/MediaView/onHostPages'
import { tappable } from '../components/buttons/tappable'
import { themed, useLook } from '../components/theme'
import { useCorner } from '../components/picture/useCorner'
import type { Call } from '../engine/Call'
import type { CallError } from '../error/CallError'
import { text } from '../locales'
import { useCallSnapshot } from './useCallSnapshot'
import { useSeen } from '../components/useSeen'
import { usePageComing } from '../components/usePageComing'
import { usePageShown } from '../components/usePageShown'
import './FloatingCall.scss'
import './light.scss'

/** What `FloatingCall` takes. */
export interface FloatingCallProps {
  /** The app's call object. */
  readonly call: Call
  /** Brings the call page to the user; `call.openPage` unless set. */
  readonly onOpen?: () => void
}

/**
 * The call while its page is away: a small window over any page of the app, that leads back to it. Draws nothing while
 * there is no call, or one that only rings here (see `IncomingBanner`). Of a call that another device of the account is
 * in it says so, and a tap brings it here.
 * @param props - the call object, and how its page is opened
 */
export function FloatingCall({ call, onOpen = () => openPage(call) }: FloatingCallProps) {
  const snapshot = useCallSnapshot(call)
  const shown = usePageShown()
  const look = useLook()
  const isPictureAway = usePictureAway()
  const isPageComing = usePageComing(call)
  const { corner, style, handlers, unlessCarried } = useCorner()
  const { callStatus, type, remote, elsewhere } = snapshot
  const { peer, connectedAt } = elsewhere ?? snapshot
  const isDrawn =
    shown &&
    !isPageComing &&
    (elsewhere !== null || callStatus !== 'idle') &&
    callStatus !== 'called' &&
    peer !== null
  useSeen(call, isDrawn)
  if (!isDrawn) return null
  const Picture =
    type === 2 && callStatus === 'inCall' && remote.cameraOn && !isPictureAway ? HostPicture : null
  return (
    <View
      id="call-floating"
      className={`${themed('call-floating', look)} call-floating--${corner} ${Picture === null ? '' : 'call-floating--picture'}`}
      style={style}
      {...handlers}
      {...tappable(text(elsewhere === null ? 'returnToCall' : 'takeOver'), () =>
        unlessCarried(elsewhere === null ? onOpen : () => takeOver(call)),
      )}
    >
      {Picture === null ? (
        <Avatar peer={peer} size="small" />
      ) : (
        <Picture media={call.media} side="remote" isScreen={remote.screenOn} />
      )}
      <View className="call-floating__state">
        {elsewhere !== null && <View>{text('takeOver')}</View>}
        {connectedAt !== null ? (
          <CallTimer connectedAt={connectedAt} now={call.now} />
        ) : (
          hintsOf(snapshot).map((hint) => <View key={hint}>{text(hint)}</View>)
        )}
      </View>
    </View>
  )
}

/** A page that did not open is in the log, and the window is still there for another tap. */
function openPage(call: Call): void {
  call.openPage().catch(() => undefined)
}

/** Where it fails its user is told why, and the window is still there for another tap. */
function takeOver(call: Call): void {
  call.takeOver().catch(({ sentence }: CallError) => Taro.showToast({ title: sentence, icon: 'none' }))
}
