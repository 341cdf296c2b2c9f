// Phosphor's icons, as images: a mini program can draw no inline SVG.
import back from '@phosphor-icons/core/assets/bold/caret-left-bold.svg'
import close from '@phosphor-icons/core/assets/bold/x-bold.svg'
import minimise from '@phosphor-icons/core/assets/bold/arrows-in-simple-bold.svg'
import cameraOff from '@phosphor-icons/core/assets/fill/video-camera-slash-fill.svg'
import cameraOn from '@phosphor-icons/core/assets/fill/video-camera-fill.svg'
import flip from '@phosphor-icons/core/assets/fill/camera-rotate-fill.svg'
import microphoneOff from '@phosphor-icons/core/assets/fill/microphone-slash-fill.svg'
import microphoneOn from '@phosphor-icons/core/assets/fill/microphone-fill.svg'
import phone from '@phosphor-icons/core/assets/fill/phone-fill.svg'
import speakerOff from '@phosphor-icons/core/assets/fill/speaker-slash-fill.svg'
import speakerOn from '@phosphor-icons/core/assets/fill/speaker-high-fill.svg'
import warning from '@phosphor-icons/core/assets/fill/warning-circle-fill.svg'

const ICONS = {
  back,
  cameraOff,
  cameraOn,
  close,
  flip,
  microphoneOff,
  microphoneOn,
  minimise,
  phone,
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
