// Images, since a mini program can draw no inline SVG. They are drawn for this module, on a grid of 24 by 24.
import back from './svg/back.svg'
import cameraOff from './svg/cameraOff.svg'
import cameraOn from './svg/cameraOn.svg'
import close from './svg/close.svg'
import flip from './svg/flip.svg'
import message from './svg/message.svg'
import microphoneOff from './svg/microphoneOff.svg'
import microphoneOn from './svg/microphoneOn.svg'
import minimise from './svg/minimise.svg'
import phone from './svg/phone.svg'
import ringOff from './svg/ringOff.svg'
import speakerOff from './svg/speakerOff.svg'
import speakerOn from './svg/speakerOn.svg'
import warning from './svg/warning.svg'

const ICONS = {
  back,
  cameraOff,
  cameraOn,
  close,
  flip,
  message,
  microphoneOff,
  microphoneOn,
  minimise,
  phone,
  ringOff,
  speakerOff,
  speakerOn,
  warning,
} as const

/** The icons there are. */
export type IconName = keyof typeof ICONS

/** Address of an icon, black on nothing. */
export function iconAddress(name: IconName): string {
  return ICONS[name]
}
