/**
 * Stands in for `nertc-wechat-sdk` in a build for the local cloud, for demos and tests: NetEase's SDK is a file that this
 * repository does not have. It speaks the gateway's protocol as that was read in SDK 4.6.10, to the local cloud alone. It
 * is for builds that talk to that, and for no other.
 */
import type { Client } from 'nertc-wechat-sdk'
import { StandInClient } from './StandInClient'

let instance: StandInClient | null = null

const sdk = {
  /** Which builds hold the stand-in is looked up by this text. */
  standIn: 'nertc-mini-stand-in',
  /** The one client there is until `destroy`: asked again, the SDK hands out the same, whatever the app key. */
  Client({ appkey }: { readonly appkey: string; readonly debug?: boolean }): Client {
    instance ??= new StandInClient(appkey)
    return instance
  },
  /** Forgets the client, so that the next one is new. It is not ended by that. */
  destroy(): void {
    instance = null
  },
}

export default sdk
