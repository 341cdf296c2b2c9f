import { View } from '../../components/elements/View'
import { Backdrop } from '../../components/people/Backdrop'
import { CornerButton } from '../../components/buttons/CornerButton'
import { useLook } from '../../components/theme'
import { getLocale } from '../../locales'
import { pageText } from '../../locales/callPageTexts'
import { pageClass } from './pageTheme'
import './index.scss'

interface Props {
  readonly onLeave: () => void
}

/** The page was opened although there is no call, and never was one. */
export function NoCall({ onLeave }: Props) {
  return (
    <View
      id="call-page"
      className={`${pageClass(useLook())} call-page--idle`}
      data-status="idle"
      role="main"
      aria-label={pageText('noCall')}
      {...{ lang: getLocale() }}
    >
      <Backdrop peer={null} />
      <View className="call-page__front">
        <View className="call-page__top">
          <CornerButton id="call-back" icon="back" label={pageText('back')} onTap={onLeave} />
        </View>
        <View className="call-page__middle">
          <View className="call-page__empty">{pageText('noCall')}</View>
        </View>
      </View>
    </View>
  )
}
