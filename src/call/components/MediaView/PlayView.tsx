import { useEffect, useRef, useState } from 'react'
import { LivePlayer } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { getLook } from '../../look'
import { figuresOf, volumeOf } from './liveFigures'
import { beginAnew, type LiveViewProps } from './liveFrame'
import { playerMode } from './playerMode'

/** How much the player holds back before it plays, in s: NetEase's values. Without them `live` lags by 1 s to 3 s. */
const CACHE = { minCache: 0.2, maxCache: 0.8 }

interface Props extends LiveViewProps {
  /** It is a screen, of which nothing is cut away. */
  readonly isScreen?: boolean
  readonly speakerOn: boolean
}

/** The far side's sound and picture. */
export function PlayView({ id, media, source, isScreen = false, speakerOn }: Props) {
  const { url, revision } = source
  const [mode] = useState(() => playerMode(source.mode))
  const rerouting = useRevival(id ?? '', revision, (reason) =>
    media.report('remote', { type: 'refused', reason }),
  )
  return (
    <LivePlayer
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
      pictureInPictureMode={getLook().pictureInPicture === true ? 'push' : undefined}
      onAudioVolumeNotify={(event) => media.report('remote', volumeOf(event))}
      onNetStatus={(event) => media.report('remote', figuresOf(event))}
      onStateChange={({ detail }) => media.report('remote', { type: 'state', code: detail.code })}
    />
  )
}

/** How long the sound goes the other way, in ms; long enough for the platform to see two changes. */
const REROUTE = 200

/**
 * Plays anew when the number changes. After the background a player may play into nowhere: sent the other way for a
 * moment, the sound finds its own way again.
 * @returns whether the sound goes the other way at the moment
 */
function useRevival(id: string, revision: number | undefined, refused: (reason: string) => void): boolean {
  const [rerouting, setRerouting] = useState(false)
  const played = useRef(revision)
  const tell = useRef(refused)
  useEffect(() => {
    tell.current = refused
  })
  useEffect(() => {
    if (revision === played.current) return undefined
    played.current = revision
    const context = Taro.createLivePlayerContext(id)
    beginAnew(
      (options) => context.stop(options),
      (options) => context.play(options),
      (reason) => tell.current(reason),
    )
    setRerouting(true)
    const timer = setTimeout(() => setRerouting(false), REROUTE)
    return () => {
      clearTimeout(timer)
      setRerouting(false)
    }
  }, [id, revision])
  return rerouting
}
