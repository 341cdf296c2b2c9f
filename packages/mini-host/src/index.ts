export { HOST_BROWSER_ARGUMENTS, launchMiniProgram, type HostOptions } from './launch'
export type { MiniProgram } from './MiniProgram'
export type { WebPage, VideoState } from './WebPage'
export type {
  ApiCall,
  ApiFault,
  AudioState,
  Counts,
  DevicePermission,
  Dialogue,
  LiveElementState,
  LogLine,
  NetworkState,
} from './protocol'
export { patienceMs, until, untilStill } from './until'
export type { EcmaVersion } from './validate/scriptProblems'
export { validateMiniProgram, type Validation } from './validate/validateMiniProgram'
