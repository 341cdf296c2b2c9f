import { View } from '../elements/View'
import { pageText } from '../../locales/callPageTexts'
import { Icon } from '../icons/Icon'
import { tappable } from '../buttons/tappable'
import './ResumeSound.scss'

interface Props {
  readonly onTap: () => void
}

/** A browser plays no sound before the page was touched: this is the touch. */
export function ResumeSound({ onTap }: Props) {
  const label = pageText('resumeSound')
  return (
    <View id="call-resume-sound" className="call-resume" {...tappable(label, onTap)}>
      <Icon name="speakerOff" dark className="call-resume__icon" />
      <View>{label}</View>
    </View>
  )
}
