export type { Clock, Log } from './contracts'
export { startGateway, type Gateway } from './startGateway'
export { startLocalCloud, type CloudState, type LocalCloud, type LocalCloudOptions } from './startLocalCloud'
