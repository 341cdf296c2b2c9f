import { useEffect, useRef, useState } from 'react'
import { LivePlayer } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { getLook } from '../../look'
import { figuresOf, volumeOf } from './liveFigures'
import { beginAnew, type LiveViewProps } from './liveFrame'
import { playerMode } from './playerMode'
import { useLiveContext } from './useLiveContext'

/** How much the player holds back before it plays, in s: NetEase's values. Without them `live` lags by 1 s to 3 s. */
const CACHE = { minCache: 0.2, maxCache: 0.8 }

interface Props extends LiveViewProps {
  /** It is a screen, of which nothing is cut away. */
  readonly isScreen?: boolean
  /** There is nothing to see: no window of its own for it. */
  readonly soundOnly?: boolean
  readonly speakerOn: boolean
}

/** The far side's sound and picture. */
export function PlayView({ id, media, source, isScreen = false, soundOnly = false, speakerOn }: Props) {
  const { url, revision } = source
  const [mode] = useState(() => playerMode(source.mode))
  const { rerouting, drawn } = useRevival(id, revision, (reason) =>
    media.report('remote', { type: 'refused', reason }),
  )
  return (
    <LivePlayer
      key={drawn}
      id={id}
      className="call-media"
      src={url}
      mode={mode}
      {...CACHE}
      autoplay
      objectFit={isScreen || getLook().display === 'contain' ? 'contain' : 'fillCrop'}
      soundMode={speakerOn !== rerouting ? 'speaker' : 'ear'}
      // The call goes on while another page is on top.
      autoPauseIfNavigate={false}
      autoPauseIfOpenNative={false}
      // A page above this one is what minimising is.
      pictureInPictureMode={getLook().pictureInPicture === true && !soundOnly ? 'push' : undefined}
      onAudioVolumeNotify={(event) => media.report('remote', volumeOf(event))}
      onNetStatus={(event) => media.report('remote', figuresOf(event))}
      onStateChange={({ detail }) => media.report('remote', { type: 'state', code: detail.code })}
    />
  )
}

/** How long the sound goes the other way, in ms; long enough for the platform to see two changes. */
const REROUTE = 200

/** A player's context, by the player's id. */
const makeContext = (id: string) => Taro.createLivePlayerContext(id)

/**
 * Plays anew when the number changes. After the background a player may play into nowhere: sent the other way for a
 * moment, the sound finds its own way again.
 * @returns whether the sound goes the other way at the moment, and how often the player is drawn anew, which plays by itself
 */
function useRevival(id: string | undefined, revision: number | undefined, refused: (reason: string) => void) {
  const context = useLiveContext(makeContext, id)
  const [rerouting, setRerouting] = useState(false)
  const [drawn, setDrawn] = useState(0)
  const played = useRef(revision)
  const tell = useRef(refused)
  useEffect(() => {
    tell.current = refused
  })
  useEffect(() => {
    if (revision === played.current) return undefined
    played.current = revision
    beginAnew(
      (options) => context().stop(options),
      (options) => context().play(options),
      (reason) => {
        tell.current(reason)
        // A context that was made below another page does not find the player before its own page has been in front.
        setDrawn((times) => times + 1)
      },
    )
    setRerouting(true)
    const timer = setTimeout(() => setRerouting(false), REROUTE)
    return () => {
      clearTimeout(timer)
      setRerouting(false)
    }
  }, [context, revision])
  return { rerouting, drawn }
}
