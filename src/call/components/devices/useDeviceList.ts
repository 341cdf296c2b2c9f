import { useEffect, useState } from 'react'
import type { CallDevices, DeviceList } from '../../platform/ports'

const NONE: DeviceList = { microphone: [], camera: [], loudspeaker: [] }

/**
 * What there is to choose from, asked for anew when something is plugged in or taken away.
 * @param devices - null where nobody can choose
 * @param since - another value asks once more: a browser names nothing before it was allowed
 */
export function useDeviceList(devices: CallDevices | null, since: unknown): DeviceList {
  const [list, setList] = useState(NONE)
  useEffect(() => {
    if (devices === null) return undefined
    let left = false
    const look = () =>
      void devices.list().then((found) => {
        if (!left) setList(found)
      })
    look()
    const stop = devices.onChange(look)
    return () => {
      left = true
      stop()
    }
  }, [devices, since])
  return list
}

/** Whether there is anything to choose. */
export function isChoice({ microphone, camera, loudspeaker }: DeviceList, withPicture: boolean): boolean {
  return microphone.length > 1 || loudspeaker.length > 1 || (withPicture && camera.length > 1)
}
