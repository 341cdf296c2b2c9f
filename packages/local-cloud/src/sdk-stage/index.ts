export type { CreateNim, Nim, NimEvents } from './Nim'
export { createNodeNim } from './node/nodeNim'
export { SdkDevice } from './SdkDevice'
export { startSdkStage, type SdkStage } from './SdkStage'
