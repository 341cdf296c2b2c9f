// Icons that no page of an app's own shows: kept out of the main package.
import devices from './svg/devices.svg'
import screen from './svg/screen.svg'
import { iconAddress, type IconName } from './iconAddress'

const ICONS = { devices, screen } as const

/** The icons of the call page: these, and those that are shown elsewhere as well. */
export type PageIconName = keyof typeof ICONS | IconName

/** Address of an icon, black on nothing. */
export function pageIconAddress(name: PageIconName): string {
  return name === 'devices' || name === 'screen' ? ICONS[name] : iconAddress(name)
}
