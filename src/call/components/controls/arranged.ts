import { getLook, type CallControl, type CallLook, type OptionalControl } from '../../look'

/** One button of a row, or nothing where the call has no use for it now. */
export interface Placed<T> {
  readonly name: CallControl
  readonly button: T
}

/** The buttons of a row as the app wants them: without those it hides, and those it names first in front. */
export function arranged<T>(
  row: readonly Placed<T>[],
  { hide = [], order = [] }: CallLook,
): readonly Placed<T>[] {
  const hidden: readonly CallControl[] = hide
  const placeOf = ({ name }: Placed<T>) => (order.includes(name) ? order.indexOf(name) : order.length)
  // Sorting keeps the order of what has the same place.
  return row.filter(({ name }) => !hidden.includes(name)).sort((one, other) => placeOf(one) - placeOf(other))
}

/** Whether the app leaves a button out. */
export function isHidden(name: OptionalControl): boolean {
  return getLook().hide?.includes(name) === true
}
