import type { MovingViewProps } from './viewProps'
import { View } from './View'

/** A view that may be in another place now. Nothing is drawn between the two: what it holds is the platform's own. */
export function MovingView({ place: _, ...props }: MovingViewProps) {
  return <View {...props} />
}
