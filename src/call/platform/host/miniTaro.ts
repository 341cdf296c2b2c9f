import Taro from '@tarojs/taro'

/** What the adapters for mini programs ask of Taro. */
export interface MiniTaro {
  /** Holds until the app is left. Refused in the background. */
  setKeepScreenOn(options: { keepScreenOn: boolean }): Promise<unknown>
  /** Tells each time the app comes to the front. */
  onAppShow(listener: () => void): void
  /** Ends what `onAppShow` began with the same function. The other three do so for theirs. */
  offAppShow(listener: () => void): void
  /** Tells each time the app goes to the background, where it soon stands still. */
  onAppHide(listener: () => void): void
  /** See `offAppShow`. */
  offAppHide(listener: () => void): void
  /** Tells when the phone comes online or goes offline. */
  onNetworkStatusChange(listener: (status: { isConnected: boolean }) => void): void
  /** See `offAppShow`. */
  offNetworkStatusChange(listener: (status: { isConnected: boolean }) => void): void
  /** Tells when the platform takes the sound away for a while, e.g. for a phone call. */
  onAudioInterruptionBegin(listener: () => void): void
  /** See `offAppShow`. */
  offAudioInterruptionBegin(listener: () => void): void
  /** Tells when sound may go on that the platform paused, e.g. for a phone call. */
  onAudioInterruptionEnd(listener: () => void): void
  /** See `offAppShow`. */
  offAudioInterruptionEnd(listener: () => void): void
  /** A sound of its own, which lives until it is destroyed. */
  createInnerAudioContext(): MiniAudio
  /** Vibrates once. Refused by a device that cannot. */
  vibrateLong(): Promise<unknown>
  /** What this mini program asked for before, by scope: true granted, false refused, missing never asked. */
  getSetting(): Promise<{ readonly authSetting: object }>
  /**
   * Asks the user for one scope, if they were never asked; refused where they say no, or said so before. See
   * https://developers.weixin.qq.com/miniprogram/dev/api/open-api/authorize/wx.authorize.html.
   */
  authorize(options: { scope: string }): Promise<unknown>
  /**
   * Has the user agree to the privacy guide, if they have not yet; fails where they do not. Missing before base library
   * 2.32.3, and on every platform but WeChat. See
   * https://developers.weixin.qq.com/miniprogram/dev/api/open-api/privacy/wx.requirePrivacyAuthorize.html.
   */
  requirePrivacyAuthorize?(options: { success(told: unknown): void; fail(thrown: unknown): void }): unknown
  /** The mini program's own settings page; answers when the user is back. */
  openSetting(): Promise<{ readonly authSetting: object }>
  /** What the phone lets the platform's app use: `authorized`, `denied`, `not determined`. */
  getAppAuthorizeSetting(): { readonly microphoneAuthorized: string; readonly cameraAuthorized: string }
  /** The phone's settings of the platform's app; answers when they are shown. */
  openAppAuthorizeSetting(options: object): Promise<unknown>
  /** Asks the user a question with two answers. */
  showModal(options: {
    title: string
    content: string
    confirmText: string
    cancelText: string
  }): Promise<{ readonly confirm: boolean }>
  /** Which platform this is. */
  getEnv(): string
  /** Versions of the platform's app, of its base library, and of the phone's system. */
  getSystemInfoSync(): SystemInfo
  /** The phone's part of it, where the platform tells it apart. */
  getDeviceInfo?(): SystemInfo
  /** The app's part of it. */
  getAppBaseInfo?(): SystemInfo
  /** What is kept under a key; an empty string where nothing is. */
  getStorageSync(key: string): unknown
  /** Keeps a value over restarts. Throws when the storage is full. */
  setStorageSync(key: string, value: string): void
  /** Forgets a key, also one that was never kept. */
  removeStorageSync(key: string): void
}

/** Versions, as far as a platform says them. */
export interface SystemInfo {
  readonly SDKVersion?: string
  readonly version?: string
  readonly system?: string
}

/** What of a mini program's sound the ring needs. */
export interface MiniAudio {
  src: string
  loop: boolean
  /** 0 … 1. */
  volume: number
  obeyMuteSwitch?: boolean
  /** Begins, or goes on after the platform paused it. */
  play(): void
  /** Ends the sound; `play` would begin it anew. */
  stop(): void
  /** Lets go of it. A mini program has only so many. */
  destroy(): void
  /** Tells that it could not be loaded or played; may be told more than once, and late. */
  onError(listener: () => void): void
}

/** Taro itself. On H5 its functions are wanted one by one, so that an unused one is not built in: never this. */
export const miniTaro: MiniTaro = Taro
