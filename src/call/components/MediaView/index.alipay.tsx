import { useEffect } from 'react'
import { View, WebView } from '@tarojs/components'
import { bridgeTo } from './webViewBridge'
import type { MediaFeatures, MediaViewProps } from './props'
import { useSource } from './useSource'
import './MediaView.scss'

/** By what name the mini program reaches the page in its web-view. There is one web-view a page. */
const WEB_VIEW = 'call-media-page'

/** The web-view with the media page, which shows both sides and covers this page; nothing before there is media. */
export function MediaView({ id, media, side }: MediaViewProps) {
  const source = useSource(media, side)
  const url = source?.kind === 'page' ? source.url : undefined
  useEffect(
    () => (url === undefined ? undefined : media.attach(side, bridgeTo(WEB_VIEW))),
    [media, side, url],
  )

  if (url === undefined) return <View id={id} className="call-media" />
  return <WebView id={WEB_VIEW} src={url} onMessage={(event) => media.report(side, event.detail)} />
}

/** What media can do on Alipay. */
export function mediaFeatures(): MediaFeatures {
  // The page in the web-view has its own; what is outside of it only rings.
  return { flip: false, screen: false, speaker: false, livesInPage: true, coversPage: true }
}
