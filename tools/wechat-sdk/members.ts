import type { Client } from 'nertc-wechat-sdk'

/** Everything the types promise of a client; the compiler asks for all of it. */
const MEMBERS: Readonly<Record<keyof Client, true>> = {
  on: true,
  off: true,
  join: true,
  publish: true,
  unpublish: true,
  subscribe: true,
  unsubscribe: true,
  mute: true,
  unmute: true,
  leave: true,
  destroy: true,
}

/** What an SDK file exports, once it was found to be one. */
export interface SdkFile {
  /** Makes a client; the SDK has one only, and what it has is for `missingIn` to say. */
  Client(options: { readonly appkey: string; readonly debug?: boolean }): unknown
}

/** Whether a file's default export can make clients; looks no further, since a client is made to see what it has. */
export function isSdk(exported: unknown): exported is SdkFile {
  const canHold = (typeof exported === 'object' && exported !== null) || typeof exported === 'function'
  return canHold && 'Client' in exported && typeof exported.Client === 'function'
}

/** The methods of the types that `client` does not have. */
export function missingIn(client: unknown): string[] {
  if (typeof client !== 'object' || client === null) return Object.keys(MEMBERS)
  // Any object may be asked for any member.
  const members = client as Readonly<Record<string, unknown>>
  return Object.keys(MEMBERS).filter((name) => typeof members[name] !== 'function')
}
