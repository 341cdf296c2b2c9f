import { View } from '../elements/View'
import type { CallDevice, DeviceKind } from '../../platform/ports'
import { tappable } from '../buttons/tappable'
import { deviceText } from './deviceTexts'

interface Props {
  readonly kind: DeviceKind
  readonly found: readonly CallDevice[]
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** The devices of one kind, of which one is used; nothing where there are none. */
export function DeviceGroup({ kind, found, chosen, onChoose }: Props) {
  if (found.length === 0) return null
  const name = deviceText(kind)
  // One that is away for now is not used either.
  const used = found.some(({ id }) => id === chosen) ? chosen : null
  const options = [
    { id: null, label: deviceText('automatic') },
    ...found.map((device, place) => ({
      id: device.id,
      label: device.name || deviceText('unnamed', { kind: name, number: String(place + 1) }),
    })),
  ]
  return (
    <View className="call-devices__group" role="radiogroup" aria-label={name}>
      <View className="call-devices__kind">{name}</View>
      {options.map(({ id, label }, place) => (
        <View
          key={id ?? ''}
          id={`call-device-${kind}-${place}`}
          className={`call-devices__one ${id === used ? 'call-devices__one--used' : ''}`}
          hoverClass="call-devices__one--pressed"
          {...tappable(label, () => onChoose(id))}
          role="radio"
          {...{ 'aria-checked': id === used ? 'true' : 'false' }}
        >
          <View className="call-devices__mark" />
          <View className="call-devices__name">{label}</View>
        </View>
      ))}
    </View>
  )
}
