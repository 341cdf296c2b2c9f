import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Backdrop } from '../../components/people/Backdrop'
import { Notice } from '../../components/prompts/Notice'
import { errorSentence } from '../../locales'
import { NONCE } from '../../platform/rtc/webView/messages'
import type { MediaPage } from '../../platform/rtc/webView/MediaPage'
import { MirroredScreen } from './MirroredScreen'
import { openMediaPage } from './openMediaPage'
import '../call/index.scss'

type Opening = { readonly page: MediaPage } | 'opening' | 'failed'

/** The page in a mini program's web-view: it has the media of the call, and shows the call while it does. */
export default function MediaPageRoute() {
  const nonce = useRouter().params[NONCE] ?? ''
  const [opening, setOpening] = useState<Opening>('opening')

  useEffect(() => {
    let left = false
    const opened = openMediaPage(nonce)
    opened.then(
      (page) => {
        if (!left) setOpening({ page })
      },
      () => setOpening('failed'),
    )
    return () => {
      left = true
      opened.then(
        (page) => page.dispose(),
        // What did not open need not be closed.
        () => undefined,
      )
    }
  }, [nonce])

  if (typeof opening === 'object') return <MirroredScreen page={opening.page} />
  return (
    <View id="call-page" className="call-page" data-status={opening}>
      <Backdrop peer={null} />
      {opening === 'failed' && <Notice sentence={errorSentence('UNSUPPORTED_PLATFORM')} />}
    </View>
  )
}
