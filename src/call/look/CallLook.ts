/** `auto` follows the device: light where it asks for that (`prefers-color-scheme`), else dark. */
export type CallTheme = 'dark' | 'light' | 'auto'

/** A button that an app may leave out. What ends a call, answers it, or leads away from one that is over is always there. */
export type OptionalControl =
  | 'microphone'
  | 'speaker'
  | 'camera'
  | 'flip'
  | 'screen'
  | 'devices'
  | 'switchType'
  | 'minimise'
  | 'acceptAudio'
  | 'muteRing'
  | 'message'
  | 'report'
  | 'callAgain'

/** A button of the call page, by what it is for. */
export type CallControl = OptionalControl | 'accept' | 'reject' | 'done'

/** What this side's camera is asked for. What a device cannot do it comes as near to as it can. */
export interface CameraPicture {
  /** Lines of a picture that lies, or the shorter side of one that stands: 480 in a browser, 360 on WeChat unless set. */
  readonly resolution?: 180 | 480 | 720 | 1080
  /** Pictures a second; 15 unless set. Not on WeChat, which takes 15. */
  readonly frameRate?: 5 | 10 | 15 | 20 | 25 | 30
  /**
   * H5 only. True: what is behind the user is blurred, where browser and system do that by themselves (the constraint
   * `backgroundBlur` of W3C's Media Capture Extensions); false: it is not, where they would. Nothing is loaded for it, and
   * elsewhere it changes nothing. As the system is set, unless set.
   */
  readonly backgroundBlur?: boolean
}

/**
 * How the call page looks, as far as no style sheet says it (colours, radii, fonts and the ground are CSS custom
 * properties). Nothing of it has to be set.
 */
export interface CallLook {
  /** `dark` unless set. Over a picture that fills the page it is white on dark in every theme. */
  readonly theme?: CallTheme
  /** Buttons that are left out. None unless set. */
  readonly hide?: readonly OptionalControl[]
  /**
   * Which buttons come first in their row, in this order; the others follow as they stand by themselves. A button never
   * leaves its row: the devices', the two answers', or that of a call that is over.
   */
  readonly order?: readonly CallControl[]
  /** `cover` fills the place of a picture and cuts what does not fit, `contain` shows all of it. `cover` unless set. */
  readonly display?: 'cover' | 'contain'
  /**
   * False: users see themselves as others see them, and not as in a mirror. True unless set. The far side is never sent a
   * mirror's picture.
   */
  readonly mirror?: boolean
  /**
   * True: the far side's picture is in a window of its own, above all others, while a video call is minimised. In a browser
   * that has windows of the kind with controls the call is muted and hung up there, too; in one that shows a picture alone
   * that is all; in others, and for a voice call, minimising is as without it. On WeChat it is WeChat's own small window.
   * False unless set: it leaves the app's page.
   */
  readonly pictureInPicture?: boolean
  /** What the camera is asked for, from the next call on. */
  readonly camera?: CameraPicture
}
