import type { CallDevices } from '../platform/ports'
import type { Attempt } from './attempt'

/** The host's devices for an app to listen to: what its listeners throw is written down, and keeps no device from a call. */
export function heardDevices(devices: CallDevices, attempt: Attempt): CallDevices {
  return {
    ...devices,
    onChange: (listener) => devices.onChange(() => attempt('a listener of devices', listener)),
    onReplaced: (listener) =>
      devices.onReplaced((device) => attempt('a listener of replaced devices', () => listener(device))),
  }
}
