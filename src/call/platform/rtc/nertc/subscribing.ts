import type { NertcAsked, NertcClient, NertcConnections } from './sdk'

/** Each set of connections is mended once. */
const mended = new WeakSet<NertcConnections>()

/**
 * Gives every subscribing an end; to be called before each. The SDK (read in 5.8.34) works off what it is asked for one by
 * one, in a promise that it gives to nobody. Where that fails, as when the room is left or the network goes in the middle of
 * it, the page is told of an unhandled rejection, whoever asked waits for ever, and so does all that is asked for after it.
 */
export function mendSubscribing(client: NertcClient): void {
  const connections = client.adapterRef?._mediasoup
  if (!connections?._createConsumer || mended.has(connections)) return
  mended.add(connections)
  const work = connections._createConsumer.bind(connections)
  connections._createConsumer = async (asked: NertcAsked) => {
    try {
      return await work(asked)
    } catch (thrown) {
      asked.reject(thrown)
      // As after one that went well: the next of them is begun.
      if (connections._eventQueue?.[0] === asked) connections.checkConsumerList?.(asked)
    }
  }
}
