import { useCallback, useEffect, useRef, useState } from 'react'
import { LivePusher } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { getLook } from '../../look'
import type { LiveReport } from '../../platform/ports'
import { figuresOf, volumeOf } from './liveFigures'
import { beginAnew, type LiveViewProps } from './liveFrame'
import { pushedPicture } from './pushedPicture'
import { useLiveContext } from './useLiveContext'
import waiting from './waiting.png'

/** The pusher's context: a page has one pusher. */
const makeContext = () => Taro.createLivePusherContext()

/** This side's camera and microphone: shown as soon as they are wanted, sent as soon as there is an address. */
export function PushView({ id, media, source }: LiveViewProps) {
  const { url, revision, facing, audio, video } = source
  const context = useLiveContext(makeContext)
  const [firstFacing] = useState(facing)
  const [picture] = useState(() => pushedPicture(getLook().camera))
  const shownFacing = useRef(facing)
  const hasBegun = useRef(false)
  const report = useCallback((event: LiveReport) => media.report('local', event), [media])
  // Before there is an address, the user already sees what will be sent.
  const previews = url === '' && video

  useEffect(() => {
    let unmounted = false
    const begin = () => {
      if (unmounted) return
      hasBegun.current ||= url !== '' || previews
      const refused = (reason: string) => report({ type: 'refused', reason })
      if (url !== '') {
        beginAnew(
          (options) => context().stop(options),
          (options) => context().start(options),
          refused,
        )
      } else if (previews) context().startPreview({ fail: ({ errMsg }) => refused(errMsg) })
    }
    // The component has its properties only after the next drawing.
    Taro.nextTick(begin)
    return () => {
      unmounted = true
    }
  }, [context, report, url, revision, previews])

  useEffect(() => {
    if (facing === shownFacing.current) return
    shownFacing.current = facing
    context().switchCamera({ fail: () => undefined })
  }, [context, facing])

  // A phone may go on recording when its component is merely taken away.
  useEffect(
    () => () => {
      if (hasBegun.current) context().stop({ fail: () => undefined })
    },
    [context],
  )

  return (
    <LivePusher
      id={id}
      className="call-media"
      {...picture}
      url={url}
      mode="RTC"
      devicePosition={firstFacing}
      localMirror={getLook().mirror === false ? 'disable' : 'auto'}
      enableCamera={video}
      // Both, as in NetEase's kits: WeChat says that `muted` will go, and `enableMic` alone is not said to be enough.
      enableMic={audio}
      muted={!audio}
      enableAgc
      enableAns
      // Sent in place of the camera's picture while WeChat is in the background.
      waitingImage={waiting}
      onAudioVolumeNotify={(event) => report(volumeOf(event))}
      onNetStatus={(event) => report(figuresOf(event))}
      onStateChange={({ detail }) => report({ type: 'state', code: detail.code })}
      onError={({ detail }) => report({ type: 'error', code: Number(detail.errCode) })}
    />
  )
}
