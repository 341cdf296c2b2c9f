import type { LivePusherProps } from '@tarojs/components'
import type { LiveReport } from '../../platform/ports'

type Info = LivePusherProps.onNetstatusEventDetail['info']

/**
 * What a pusher or a player measures, by https://developers.weixin.qq.com/miniprogram/dev/component/live-pusher.html and
 * the page of the player beside it; both tell the same.
 */
export function figuresOf({ detail }: { readonly detail: object }): LiveReport {
  // Typed otherwise for each of them, and not every phone sends all of it.
  const { info = {} } = detail as { readonly info?: Info & { readonly netQualityLevel?: unknown } }
  const figure = (measured: unknown) => Number(measured) || 0
  return {
    type: 'figures',
    audio: figure(info.audioBitrate),
    video: figure(info.videoBitrate),
    fps: figure(info.videoFPS),
    all: figure(info.netSpeed),
    width: figure(info.videoWidth),
    height: figure(info.videoHeight),
    quality: figure(info.netQualityLevel),
  }
}

/** How loud it is, by the same pages. */
export function volumeOf({ detail }: { readonly detail: object }): LiveReport {
  const { volume } = detail as { readonly volume?: unknown }
  return { type: 'volume', volume: Number(volume) || 0 }
}
