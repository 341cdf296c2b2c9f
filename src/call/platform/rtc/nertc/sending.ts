import type { NertcClient, NertcHandler } from './sdk'

/** What all connections of a kind share, and what it did before it was mended, which is done once. */
const mended = new WeakMap<NertcHandler, NonNullable<NertcHandler['stopSending']>>()

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
  mended.set(shared, stopSending)
  shared.stopSending = stopIfOpen
}

/** Stands outside of all that is called: the SDK's class holds it for good, and with it would hold the call that mended it. */
function stopIfOpen(this: NertcHandler, ...sent: unknown[]): Promise<void> {
  const before = mended.get(Object.getPrototypeOf(this) as NertcHandler)
  return this._pc?.signalingState === 'closed' || before === undefined
    ? Promise.resolve()
    : before.apply(this, sent)
}
