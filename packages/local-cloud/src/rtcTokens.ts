import { randomBytes } from 'node:crypto'
import type { Clock, TokenCheck } from './contracts'

interface Grant {
  readonly account: string
  readonly channelName: string
  readonly uid: number
  readonly appKey: string | undefined
  readonly expiresAt: number
}

/**
 * Tokens that let one account enter one RTC channel under one uid. The IM half issues them with its replies, the RTC
 * half checks them. They are opaque random strings, so that nothing can be read from one or guessed.
 */
export class RtcTokens implements TokenCheck {
  private readonly grants = new Map<string, Grant>()

  constructor(private readonly clock: Clock) {}

  /**
   * Makes a token that is good for `ttlSeconds` from now, in the application of that key; in any where none is named.
   */
  issue(grant: {
    account: string
    channelName: string
    uid: number
    ttlSeconds: number
    appKey?: string
  }): string {
    this.forgetExpired()
    const token = randomBytes(24).toString('base64url')
    this.grants.set(token, {
      account: grant.account,
      channelName: grant.channelName,
      uid: grant.uid,
      appKey: grant.appKey,
      expiresAt: this.clock.now() + grant.ttlSeconds * 1000,
    })
    return token
  }

  check(
    token: string,
    use: { channelName: string; uid: number; appKey?: string },
  ): { account: string } | null {
    this.forgetExpired()
    const grant = this.grants.get(token)
    if (!grant || grant.channelName !== use.channelName || grant.uid !== use.uid) return null
    if (grant.appKey !== undefined && grant.appKey !== use.appKey) return null
    return { account: grant.account }
  }

  /** Makes every token issued so far worthless. */
  clear(): void {
    this.grants.clear()
  }

  private forgetExpired(): void {
    const now = this.clock.now()
    for (const [token, grant] of this.grants) if (grant.expiresAt <= now) this.grants.delete(token)
  }
}
