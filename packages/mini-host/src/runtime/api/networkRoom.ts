import type { NetworkState } from '../../protocol'
import type { Room } from './Room'

/**
 * What kind of network there is, and when it changes.
 * @claim alipay | Both answers carry `networkAvailable` besides `networkType`, which is written in capitals (WIFI, 4G, NOTREACHABLE). `networkAvailable` is read by the Alipay adapter of nim-web-sdk-ng. | https://opendocs.alipay.com/mini/api/network-status
 */
export const networkRoom: Room = ({ api, network, listeners, platform }) => {
  const described = ({ isConnected, networkType }: NetworkState) =>
    platform === 'weapp'
      ? { isConnected, networkType }
      : { isConnected, networkAvailable: isConnected, networkType: inCapitals(networkType) }
  api.event('NetworkStatusChange')
  network.onChange((state) => listeners.emit('NetworkStatusChange', described(state)))
  api.asynchronous('getNetworkType', () => described(network.state))
}

function inCapitals(type: NetworkState['networkType']): string {
  return type === 'none' ? 'NOTREACHABLE' : type.toUpperCase()
}
