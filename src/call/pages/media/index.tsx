import { useRouter } from '@tarojs/taro'
import { View } from '../../components/elements/View'
import { Backdrop } from '../../components/people/Backdrop'
import { Notice } from '../../components/prompts/Notice'
import { useLook } from '../../components/theme'
import { errorSentence } from '../../locales'
import { NONCE } from '../../platform/rtc/webView/messages'
import { pageClass } from '../call/pageTheme'
import { MirroredScreen } from './MirroredScreen'
import { useMediaPage } from './useMediaPage'
import '../call/index.scss'

/** The page in a mini program's web-view: it has the media of the call, and shows the call while it does. */
export default function MediaPageRoute() {
  const opening = useMediaPage(useRouter().params[NONCE] ?? '')
  const look = useLook()
  if (opening !== null && 'page' in opening) return <MirroredScreen page={opening.page} />
  return (
    <View id="call-page" className={pageClass(look)} data-status={opening === null ? 'opening' : 'failed'}>
      <Backdrop peer={null} />
      {opening !== null && <Notice sentence={errorSentence(opening.failed)} hint={null} />}
    </View>
  )
}
