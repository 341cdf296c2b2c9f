import { CallError } from '../error/CallError'
import type { NimInstance } from '../platform/signal/nimInstance'

/** The SDK's numbers of a login. */
const LOGGED_IN = 1
const LOGGING_IN = 2

/** Lets through what needs a login, as soon as one that is under way has come about. */
export class LoginGate {
  private waiting: (() => void)[] = []

  constructor(private readonly login: Pick<NimInstance['V2NIMLoginService'], 'getLoginStatus'>) {}

  /** Resolves when the account is logged in. Fails with NETWORK where it is not, and is not about to be. */
  async passed(): Promise<void> {
    while (this.login.getLoginStatus() === LOGGING_IN) {
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
    if (this.login.getLoginStatus() !== LOGGED_IN) {
      throw new CallError('NETWORK', 'the IM instance has no connection')
    }
  }

  /** To be called whenever the login stands otherwise. */
  changed(): void {
    this.waiting.splice(0).forEach((resolve) => resolve())
  }
}
