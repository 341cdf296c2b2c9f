import {
  NIM,
  setAdapters,
  V2NIMMessageLogUtil,
  V2NIMMessageService,
  V2NIMSignallingService,
  V2NIMUserService,
} from 'nim-web-sdk-ng/dist/esm/nim'
import type { GetAdapterType } from 'nim-web-sdk-ng/dist/esm/adapters'
import type { Nim } from '../Nim'
import { nimOptions } from '../nimOptions'
import { nodeAdapters } from './nodeAdapters'

// The SDK's types name browser classes and numbers of its own; what it uses of them is there.
setAdapters(nodeAdapters as unknown as GetAdapterType)
NIM.registerService(V2NIMSignallingService, 'V2NIMSignallingService')
NIM.registerService(V2NIMMessageService, 'V2NIMMessageService')
NIM.registerService(V2NIMUserService, 'V2NIMUserService')
NIM.registerService(V2NIMMessageLogUtil, 'V2NIMMessageLogUtil')

/** The build of single services, on Node. */
export function createNodeNim(link: string): Nim {
  return new NIM(...nimOptions(link))
}
