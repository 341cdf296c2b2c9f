import { View } from '../elements/View'
import './Spinner.scss'

/** Something is under way. */
export function Spinner() {
  return <View className="call-spinner" />
}
