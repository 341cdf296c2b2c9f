import { View } from '../elements/View'
import { Icon } from '../icons/Icon'
import './Notice.scss'

interface Props {
  readonly sentence: string
  /** What can be done about it. */
  readonly hint: string | null
}

/** Something went wrong without ending the call. */
export function Notice({ sentence, hint }: Props) {
  return (
    <View id="call-notice" className="call-notice">
      <Icon name="warning" className="call-notice__icon" />
      <View className="call-notice__sentence">
        <View>{sentence}</View>
        {hint !== null && <View>{hint}</View>}
      </View>
    </View>
  )
}
