import { Fragment, type ReactElement } from 'react'
import { View } from '../elements/View'
import { getLook } from '../../look'
import { arranged, type Placed } from './arranged'

/** So many stand side by side on any phone, at their full size. */
const SIDE_BY_SIDE = 5

interface Props {
  /** Which row it is: a style sheet knows it by that. */
  readonly of: 'devices' | 'answer' | 'end'
  /** The buttons that there may be, as they stand by themselves. */
  readonly row: readonly (Placed<ReactElement> | false)[]
}

/** A row of buttons, as the app wants them; none where it hides all of them. */
export function ControlRow({ of, row }: Props) {
  const buttons = arranged(
    row.filter((one) => one !== false),
    getLook(),
  )
  if (buttons.length === 0) return null
  const many = buttons.length > SIDE_BY_SIDE ? 'call-controls__row--many' : ''
  return (
    <View className={`call-controls__row call-controls__row--${of} ${many}`}>
      {buttons.map(({ name, button }) => (
        <Fragment key={name}>{button}</Fragment>
      ))}
    </View>
  )
}
