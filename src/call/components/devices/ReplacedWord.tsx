import { useEffect, useState } from 'react'
import { View } from '../elements/View'
import type { CallDevices, ReplacedDevice } from '../../platform/ports'
import { replacedText } from './deviceTexts'
import './ReplacedWord.scss'

/** How long it is to be read, in ms. */
const SHOWN = 6_000

/** That a device was taken away, and which one the call goes on with. */
export function ReplacedWord({ devices }: { readonly devices: Pick<CallDevices, 'onReplaced'> | null }) {
  const [device, setDevice] = useState<ReplacedDevice | null>(null)
  useEffect(() => devices?.onReplaced(setDevice), [devices])
  useEffect(() => {
    if (device === null) return undefined
    const timer = setTimeout(() => setDevice(null), SHOWN)
    return () => clearTimeout(timer)
  }, [device])
  if (devices === null) return null
  return (
    // There before it has a word, so that a screen reader reads it.
    <View className="call-replaced" role="status" aria-live="polite">
      {device !== null && (
        <View id="call-device-replaced" className="call-replaced__word">
          {replacedText(device)}
        </View>
      )}
    </View>
  )
}
