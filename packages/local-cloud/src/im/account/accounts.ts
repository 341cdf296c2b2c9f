/** The accounts there are. */
export const DEMO_ACCOUNTS = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'] as const

/**
 * An account as the service has it: its documents say that accounts do not distinguish case and are kept in lower case.
 * @param given - as an app, or somebody else's app, writes it
 */
export function accountName(given: string): string {
  return given.toLowerCase()
}

/** Who exists, and what they log in with. */
export class Accounts {
  private readonly names: ReadonlySet<string> = new Set(DEMO_ACCOUNTS)

  /** Whether an account is one of those there are: no other can log in, be invited or be sent a message. */
  exists(account: string): boolean {
    return this.names.has(account)
  }

  /** Every account, online or not. */
  all(): string[] {
    return [...this.names]
  }

  /** Whether this is the account's token: `alice-token` for alice. */
  tokenFits(account: string, token: string): boolean {
    return token === `${account}-token`
  }
}
