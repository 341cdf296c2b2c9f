import Taro from '@tarojs/taro'

/** What the adapters for mini programs ask of Taro. */
export interface MiniTaro {
  setKeepScreenOn(options: { keepScreenOn: boolean }): Promise<unknown>
  onAppShow(listener: () => void): void
  offAppShow(listener: () => void): void
  onAppHide(listener: () => void): void
  offAppHide(listener: () => void): void
  onNetworkStatusChange(listener: (status: { isConnected: boolean }) => void): void
  offNetworkStatusChange(listener: (status: { isConnected: boolean }) => void): void
  onAudioInterruptionEnd(listener: () => void): void
  offAudioInterruptionEnd(listener: () => void): void
  createInnerAudioContext(): MiniAudio
  vibrateLong(): Promise<unknown>
  getSetting(): Promise<{ readonly authSetting: object }>
  authorize(options: { scope: string }): Promise<unknown>
  /** The mini program's own settings page; answers when the user is back. */
  openSetting(): Promise<{ readonly authSetting: object }>
  /** What the phone lets the platform's app use: `authorized`, `denied`, `not determined`. */
  getAppAuthorizeSetting(): { readonly microphoneAuthorized: string; readonly cameraAuthorized: string }
  /** The phone's settings of the platform's app; answers when they are shown. */
  openAppAuthorizeSetting(options: object): Promise<unknown>
  showModal(options: {
    title: string
    content: string
    confirmText: string
    cancelText: string
  }): Promise<{ readonly confirm: boolean }>
  getStorageSync(key: string): unknown
  setStorageSync(key: string, value: string): void
  removeStorageSync(key: string): void
}

export interface MiniAudio {
  src: string
  loop: boolean
  obeyMuteSwitch?: boolean
  play(): void
  stop(): void
  destroy(): void
  onError(listener: () => void): void
}

/** Taro itself. On H5 its functions are wanted one by one, so that an unused one is not built in: never this. */
export const miniTaro: MiniTaro = Taro
