import type { NertcClient } from './sdk'

/**
 * Has the SDK enter the room anew, over another socket and other connections, as it does by itself when a connection has
 * failed. That takes a browser some seventeen seconds to say of a network that went without a word, as one phone network
 * for another does, and a far side waits for twenty. Nothing where the SDK is on its way back already, or is another one
 * (read in SDK 5.8.34, not in its typings).
 */
export async function comeBack(client: NertcClient): Promise<void> {
  if (client.getConnectionState() !== 'CONNECTED') return
  await client.adapterRef?._mediasoup?._recvTransportConnectTimeout?.()
}
