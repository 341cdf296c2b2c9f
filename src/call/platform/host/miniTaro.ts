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
  createInnerAudioContext(): MiniAudio
  vibrateLong(): Promise<unknown>
  getSetting(): Promise<{ readonly authSetting: object }>
  authorize(options: { scope: string }): Promise<unknown>
  getStorageSync(key: string): unknown
  setStorageSync(key: string, value: string): void
  removeStorageSync(key: string): void
}

export interface MiniAudio {
  src: string
  loop: boolean
  play(): void
  stop(): void
  destroy(): void
  onError(listener: () => void): void
}

/** Taro itself. On H5 its functions are wanted one by one, so that an unused one is not built in: never this. */
export const miniTaro: MiniTaro = Taro
