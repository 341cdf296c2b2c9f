import { View } from '../../components/elements/View'
import { Backdrop } from '../../components/people/Backdrop'
import { CornerButton } from '../../components/buttons/CornerButton'
import { useLook } from '../../components/theme'
import { getLocale, text } from '../../locales'
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
      aria-label={text('noCall')}
      {...{ lang: getLocale() }}
    >
      <Backdrop peer={null} />
      <View className="call-page__front">
        <View className="call-page__top">
          <CornerButton id="call-back" icon="back" label={text('back')} onTap={onLeave} />
        </View>
        <View className="call-page__middle">
          <View className="call-page__empty">{text('noCall')}</View>
        </View>
      </View>
    </View>
  )
}
