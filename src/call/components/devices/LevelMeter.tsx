import { useEffect, useState } from 'react'
import { View } from '../elements/View'
import type { CallDevices } from '../../platform/ports'
import { deviceText } from './deviceTexts'
import './LevelMeter.scss'

/** Of the loudest there is: quieter is a silent room, in dB. */
const QUIET = -54

/** How loud the microphone is that the call uses, also while it is muted. */
export function LevelMeter({ devices }: { readonly devices: Pick<CallDevices, 'onLevel'> }) {
  const [level, setLevel] = useState(0)
  useEffect(() => devices.onLevel((heard) => setLevel(shareOf(heard))), [devices])
  return (
    <View
      id="call-device-level"
      className="call-level"
      role="meter"
      aria-label={deviceText('level')}
      {...{ 'aria-valuemin': '0', 'aria-valuemax': '100', 'aria-valuenow': String(level) }}
    >
      <View className="call-level__bar" style={{ transform: `scaleX(${level / 100})` }} />
    </View>
  )
}

/** As ears hear it: by its logarithm. In steps of ten hundredths, so that little is drawn anew. */
function shareOf(level: number): number {
  const loudness = level <= 0 ? QUIET : 20 * Math.log10(level)
  return Math.round(Math.min(1, Math.max(0, 1 - loudness / QUIET)) * 10) * 10
}
