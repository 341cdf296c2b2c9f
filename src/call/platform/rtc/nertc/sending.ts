import type { NertcClient, NertcHandler } from './sdk'

/** What all connections of a kind share is mended once. */
const mended = new WeakSet<NertcHandler>()

/**
 * Lets the SDK take nothing back on a connection that is closed; to be called before each publishing. Left in the middle of
 * one, it does (read in SDK 5.8.34), and takes the track out of its sender in a promise that it gives to nobody: the page is
 * told of an unhandled rejection. It makes its connections anew by itself after a reconnect, so that what they share is mended.
 */
export function mendSending(client: NertcClient): void {
  const handler = client.adapterRef?._mediasoup?._sendTransport?.handler
  if (!handler?.stopSending) return
  // The class is the SDK's, and has what each of its handlers has.
  const shared = Object.getPrototypeOf(handler) as NertcHandler
  const { stopSending } = shared
  if (stopSending === undefined || mended.has(shared)) return
  mended.add(shared)
  shared.stopSending = function (this: NertcHandler, ...sent) {
    return this._pc?.signalingState === 'closed' ? Promise.resolve() : stopSending.apply(this, sent)
  }
}
