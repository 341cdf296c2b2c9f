export type { Clock, Log } from './contracts'
export type { FaultAction, FaultOrder, FaultPush, FaultRequest, PushFaultAction } from './faults'
export { startGateway, type Gateway } from './startGateway'
export { startLocalCloud, type CloudState, type LocalCloud, type LocalCloudOptions } from './startLocalCloud'
