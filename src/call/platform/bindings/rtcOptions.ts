import type { CameraPicture } from '../../look'
import type { ChosenDevices, PlayerMode, ShownCall } from '../ports'

/** What every platform's media is made with. */
export interface RtcOptions {
  /** The Yunxin application's key. */
  readonly appKey: string
  /** Addresses of a private deployment or of the local cloud; Yunxin's cloud unless set. */
  readonly servers?: Readonly<Record<string, string>>
  /** Told what went wrong without failing anything; never given a token. */
  readonly log?: (text: string, cause?: unknown) => void
  /** What the camera is asked for, of a platform whose media opens it: asked at each call. */
  readonly camera?: () => CameraPicture | undefined
  /** What its user has chosen, of a platform whose media opens devices; null where nothing can be chosen. */
  readonly devices?: ChosenDevices | null
  /** For a platform whose player has modes: see `CreateCallOptions`. */
  readonly playerMode?: PlayerMode
  /** For a platform without media of its own, whose media is a page in a web-view. */
  readonly webView?: {
    /** Where the H5 build's media page is; undefined where the app does not say. */
    readonly pageUrl: string | undefined
    /** The call that the page shows. */
    readonly call: ShownCall
  }
}
