import type { MiniAudio, MiniTaro, SystemInfo } from '../../../../src/call/platform/host/miniTaro'

type Network = (status: { isConnected: boolean }) => void

/** A mini program's own functions, as Taro offers them. */
export class FakeTaro implements MiniTaro {
  readonly audios: FakeAudio[] = []
  readonly screen: boolean[] = []
  readonly shows = new Set<() => void>()
  readonly hides = new Set<() => void>()
  readonly networks = new Set<Network>()
  readonly interruptionEnds = new Set<() => void>()
  readonly interruptions = new Set<() => void>()
  readonly store = new Map<string, unknown>()
  readonly asked: string[] = []
  buzzes = 0
  getEnv = () => 'WEAPP'
  getSystemInfoSync = (): SystemInfo => ({ SDKVersion: '3.8.0', version: '8.0.50', system: 'iOS 17' })
  /** What the user allowed or refused before; null where not even that can be read. */
  settings: Record<string, boolean> | null = {}
  /** What the user answers to a dialogue. */
  answer = true
  broken = false

  onAppShow = (listener: () => void) => void this.shows.add(listener)
  offAppShow = (listener: () => void) => void this.shows.delete(listener)
  onAppHide = (listener: () => void) => void this.hides.add(listener)
  offAppHide = (listener: () => void) => void this.hides.delete(listener)
  onNetworkStatusChange = (listener: Network) => void this.networks.add(listener)
  offNetworkStatusChange = (listener: Network) => void this.networks.delete(listener)

  onAudioInterruptionBegin = (listener: () => void) => void this.interruptions.add(listener)
  offAudioInterruptionBegin = (listener: () => void) => void this.interruptions.delete(listener)
  onAudioInterruptionEnd = (listener: () => void) => void this.interruptionEnds.add(listener)
  offAudioInterruptionEnd = (listener: () => void) => void this.interruptionEnds.delete(listener)

  setKeepScreenOn = async ({ keepScreenOn }: { keepScreenOn: boolean }) => {
    this.screen.push(keepScreenOn)
    this.breakIfBroken()
  }
  vibrateLong = async () => {
    this.buzzes += 1
    this.breakIfBroken()
  }
  createInnerAudioContext = () => {
    const audio = new FakeAudio()
    this.audios.push(audio)
    return audio
  }

  getSetting = async () => {
    if (this.settings === null) throw new Error('getSetting:fail')
    return { authSetting: this.settings }
  }
  authorize = async ({ scope }: { scope: string }) => {
    this.asked.push(scope)
    if (!this.answer) throw Object.assign(new Error(), { errMsg: 'authorize:fail auth deny' })
    this.settings = { ...this.settings, [scope]: true }
  }

  /** What WeChat answers who asks for the agreement to the privacy guide; null where it agrees. */
  privacy: { readonly errMsg: string; readonly errno?: number } | null = null
  requirePrivacyAuthorize?: MiniTaro['requirePrivacyAuthorize'] = ({ success, fail }) => {
    this.asked.push('privacy')
    if (this.privacy === null) success({})
    else fail(this.privacy)
  }

  /** What the phone lets the platform's app use; null for a platform that cannot be asked. */
  system: { microphoneAuthorized: string; cameraAuthorized: string } | null = {
    microphoneAuthorized: 'authorized',
    cameraAuthorized: 'authorized',
  }
  /** Titles and texts of the dialogues, and the way the user takes from them. */
  readonly dialogues: string[] = []
  goes = true
  /** What the user changes on a settings page. */
  inSettings: () => void = () => undefined

  getAppAuthorizeSetting = () => {
    if (this.system === null) throw new Error('getAppAuthorizeSetting is not a function')
    return this.system
  }
  showModal = async ({ title, content }: { title: string; content: string }) => {
    this.dialogues.push(`${title}: ${content}`)
    return { confirm: this.goes }
  }
  openSetting = async () => {
    this.inSettings()
    return { authSetting: this.settings ?? {} }
  }
  openAppAuthorizeSetting = async () => undefined

  getStorageSync = (key: string): unknown => {
    this.breakIfBroken()
    return this.store.get(key) ?? ''
  }
  setStorageSync = (key: string, value: string) => {
    this.breakIfBroken()
    this.store.set(key, value)
  }
  removeStorageSync = (key: string) => {
    this.breakIfBroken()
    this.store.delete(key)
  }

  get listenerCount(): number {
    return this.shows.size + this.hides.size + this.networks.size + this.interruptionEnds.size
  }

  private breakIfBroken(): void {
    if (this.broken) throw new Error('fail')
  }
}

/** A player that says what it does. */
export class FakeAudio implements MiniAudio {
  src = ''
  loop = false
  volume = 1
  obeyMuteSwitch = false
  readonly done: string[] = []
  fail: () => void = () => undefined

  play = () => void this.done.push(`play ${this.src}`)
  stop = () => void this.done.push('stop')
  destroy = () => void this.done.push('destroy')
  onError = (listener: () => void) => {
    this.fail = listener
  }
}
