import { runTogether } from '../together'

// By who is where: alice in WeChat and bob on H5, the other way round, then bob in Alipay.
runTogether(__dirname, [
  ...['callPage', 'network', 'weapp', 'devices'],
  ...['comingBack', 'background', 'permissions', 'signalling'],
  ...['alipay', 'takeOver'],
])
