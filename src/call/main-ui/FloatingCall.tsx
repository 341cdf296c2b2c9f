import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { MovingView } from '../components/elements/MovingView'
import { View } from '../components/elements/View'
import { Avatar } from '../components/people/Avatar'
import { CallTimer } from '../components/status/CallTimer'
import { durationText } from '../components/status/durationText'
import { hintsOf } from '../components/status/hintsOf'
import { HostPicture, usePictureAway } from '../components/MediaView/onHostPages'
import { tappable } from '../components/buttons/tappable'
import { themed, useLook } from '../components/theme'
import { useCorner } from '../components/picture/useCorner'
import type { Call } from '../engine/Call'
import type { CallError } from '../error/CallError'
import { endSentence, getLocale, text } from '../locales'
import { END_SAID_FOR, isOwnDoing } from '../machine/terms/endReason'
import type { CallSnapshot, LastCall } from '../machine/terms/snapshot'
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
 * The call while its page is away: a small window over any page of the app, that leads back to it. Where the call ends, and
 * not by its user, it says why for some seconds, or until it is tapped. Draws nothing else while there is no call, or one
 * that only rings here (see `IncomingBanner`). Of a call that another device of the account is
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
  const mayBeDrawn = shown && !isPageComing
  const isDrawn =
    mayBeDrawn && (elsewhere !== null || callStatus !== 'idle') && callStatus !== 'called' && peer !== null
  useSeen(call, isDrawn)
  const [end, read] = useEnd(snapshot, isDrawn)
  const who = end?.peer ?? peer
  if (!mayBeDrawn || (!isDrawn && end === null) || who === null) return null
  const Picture =
    type === 2 && callStatus === 'inCall' && remote.cameraOn && !isPictureAway ? HostPicture : null
  const id = end === null ? 'call-floating' : 'call-floating-end'
  return (
    <MovingView
      // What is an alert is read out as it comes.
      key={id}
      id={id}
      place={style === undefined ? corner : null}
      className={`${themed('call-floating', look)} call-floating--${corner} ${Picture === null ? '' : 'call-floating--picture'}`}
      style={style}
      {...{ lang: getLocale() }}
      {...handlers}
      {...(end === null
        ? tappable(text(elsewhere === null ? 'returnToCall' : 'takeOver'), () =>
            unlessCarried(elsewhere === null ? onOpen : () => takeOver(call)),
          )
        : // It goes by itself.
          { role: 'alert', onClick: () => unlessCarried(read) })}
    >
      {Picture === null ? (
        <Avatar peer={who} size="small" />
      ) : (
        <Picture media={call.media} side="remote" isScreen={remote.screenOn} />
      )}
      <View className="call-floating__state">
        {elsewhere !== null && <View>{text('takeOver')}</View>}
        {end !== null ? (
          endWords(end)
        ) : connectedAt !== null && !isAway(snapshot) ? (
          <CallTimer connectedAt={connectedAt} now={call.now} />
        ) : (
          hintsOf(snapshot).map((hint) => <View key={hint}>{text(hint)}</View>)
        )}
      </View>
    </MovingView>
  )
}

/**
 * The call that ended while it was drawn here, where that was not its user's own doing, until they have had the time to read
 * why.
 * @param isDrawn - the call of the snapshot is drawn
 * @returns it, and what says that it was read
 */
function useEnd({ callStatus, callId, lastCall }: CallSnapshot, isDrawn: boolean) {
  const [drawn, setDrawn] = useState<string | null>(null)
  const isLive = callStatus !== 'idle'
  const now = isDrawn ? callId : null
  if (isLive && drawn !== now) setDrawn(now)
  const isOver = !isLive && !isDrawn && lastCall !== null && lastCall.callId === drawn
  const end = isOver && !isOwnDoing(lastCall.endReason) ? lastCall : null
  const read = () => setDrawn(null)
  useEffect(() => {
    if (end === null) return undefined
    const timer = setTimeout(read, END_SAID_FOR)
    return () => clearTimeout(timer)
  }, [end])
  return [end, read] as const
}

/** Why it is over, and how long both have talked. */
function endWords({ endReason, role, lack, connectedAt, duration }: LastCall): string {
  const lasted = connectedAt === null ? '' : ` · ${durationText(duration)}`
  return endSentence(endReason, role, lack) + lasted
}

/** One side is not there at the moment, which counts for more than the time. */
function isAway({ reconnecting, returning }: CallSnapshot): boolean {
  return reconnecting || returning !== null
}

/** A page that did not open is in the log, and the window is still there for another tap. */
function openPage(call: Call): void {
  call.openPage().catch(() => undefined)
}

/** Where it fails its user is told why, and the window is still there for another tap. */
function takeOver(call: Call): void {
  call.takeOver().catch(({ sentence }: CallError) => Taro.showToast({ title: sentence, icon: 'none' }))
}
