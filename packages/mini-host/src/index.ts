export { browserArguments, HOST_BROWSER_ARGUMENTS } from './browser/browserArguments'
export { LIGHT_SCRIPT } from './browser/lightScript'
export { startHostBrowser } from './browser/startHostBrowser'
export { launchMiniProgram, type HostOptions } from './launch'
export type { MiniProgram } from './MiniProgram'
export type { WebPage, VideoState } from './WebPage'
export type {
  ApiCall,
  ApiFault,
  AudioState,
  Counts,
  DataSent,
  DevicePermission,
  Dialogue,
  LiveElementState,
  LogLine,
  NetworkState,
  PrivacyGuide,
} from './protocol'
export { patienceMs, until, untilStill } from './until'
export type { EcmaVersion } from './validate/scriptProblems'
export { validateMiniProgram, type Validation } from './validate/validateMiniProgram'
