import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Backdrop } from '../../components/people/Backdrop'
import { Notice } from '../../components/prompts/Notice'
import { CallError } from '../../error/CallError'
import { errorSentence } from '../../locales'
import type { CallErrorCode } from '../../machine/terms/errorCode'
import { NONCE } from '../../platform/rtc/webView/messages'
import type { MediaPage } from '../../platform/rtc/webView/MediaPage'
import { MirroredScreen } from './MirroredScreen'
import { openMediaPage } from './openMediaPage'
import '../call/index.scss'

type Opening = { readonly page: MediaPage } | { readonly failed: CallErrorCode } | null

/** The page in a mini program's web-view: it has the media of the call, and shows the call while it does. */
export default function MediaPageRoute() {
  const nonce = useRouter().params[NONCE] ?? ''
  const [opening, setOpening] = useState<Opening>(null)

  useEffect(() => {
    let left = false
    const opened = openMediaPage(nonce)
    opened.then(
      (page) => {
        if (!left) setOpening({ page })
      },
      (thrown: unknown) => {
        if (!left) setOpening({ failed: CallError.from(thrown, 'UNSUPPORTED_PLATFORM').code })
      },
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

  if (opening !== null && 'page' in opening) return <MirroredScreen page={opening.page} />
  return (
    <View id="call-page" className="call-page" data-status={opening === null ? 'opening' : 'failed'}>
      <Backdrop peer={null} />
      {opening !== null && <Notice sentence={errorSentence(opening.failed)} />}
    </View>
  )
}
