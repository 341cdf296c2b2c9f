import { launch } from './launch'
import { nim } from './phone'

/** Who is being signed in, and what the SDK said where that failed. */
export interface Attempt {
  /** Empty where nobody is: before the first, and when it has come about. */
  readonly account: string
  readonly failure: string
}

const NONE: Attempt = { account: '', failure: '' }
let attempt = NONE
const listeners = new Set<() => void>()

/** The signing in that is under way or has failed, wherever in the app it was asked for. */
export const signInAttempt = {
  get: () => attempt,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

/** The token that the local cloud gives an account, which it knows in lower case. */
export function localToken(account: string): string {
  return `${account.toLowerCase()}-token`
}

/** Signs in, after signing out whoever is; why that failed is in `signInAttempt`. */
export async function signIn(account: string, token: string): Promise<void> {
  const login = nim.V2NIMLoginService
  tell({ account, failure: '' })
  try {
    if (login.getLoginUser()) await login.logout()
    await login.login(account, token)
    tell(NONE)
  } catch (error) {
    tell({ account, failure: error instanceof Error ? error.message : String(error) })
  }
}

/**
 * Signs in whom a ready link names. The app does that and no page of it, as each of them may be the first: the call page
 * is, when it is loaded again in the middle of a call.
 */
export async function signInAtLaunch(): Promise<void> {
  if (launch.account !== undefined) await signIn(launch.account, localToken(launch.account))
}

function tell(next: Attempt): void {
  attempt = next
  listeners.forEach((listener) => listener())
}
