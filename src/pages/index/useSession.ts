import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { EVENT } from '@/call'
import { call, nim } from '../../phone'
import { signIn as signInto, signInAttempt } from '../../signIn'
import { texts } from './texts'

/** How far the login is. */
export type SessionStatus = 'offline' | 'loggingIn' | 'ready'

/** Who is signed in, and how to sign in as another. */
export interface Session {
  readonly status: SessionStatus
  /** Who is, or was last, signed in; empty before. */
  readonly account: string
  /** Why signing in failed or ended, for people. */
  readonly problem: string
  /** Signs in, after signing out whoever is; a failure becomes `problem`. */
  signIn(account: string, token: string): Promise<void>
}

/** The IM SDK's numbers: 0 logged out, 1 logged in, 2 logging in, 3 connection lost. */
const STATUS: Readonly<Record<number, SessionStatus>> = { 1: 'ready', 2: 'loggingIn' }

/** The login of the app's IM instance, which is the app's own business and not the call module's. */
export function useSession(): Session {
  const login = nim.V2NIMLoginService
  // This page may come anew, as by `reLaunch`, while somebody is signed in.
  const [status, setStatus] = useState(() => statusOf(login.getLoginStatus()))
  const [lastUser, setLastUser] = useState(() => login.getLoginUser() || '')
  const [kicked, setKicked] = useState(false)
  const attempt = useSyncExternalStore(signInAttempt.subscribe, signInAttempt.get)

  useEffect(() => {
    const handleStatus = (loginStatus: unknown) => {
      setStatus(statusOf(loginStatus))
      setLastUser((last) => login.getLoginUser() || last)
    }
    login.on('onLoginStatus', handleStatus)
    // A login that is under way may be through between the drawing and the listening.
    handleStatus(login.getLoginStatus())
    const offKicked = call.on(EVENT.KICKED, () => setKicked(true))
    return () => {
      login.off('onLoginStatus', handleStatus)
      offKicked()
    }
  }, [login])

  const signIn = useCallback(async (account: string, token: string) => {
    setKicked(false)
    await signInto(account, token)
  }, [])

  const failed = attempt.failure === '' ? '' : `${texts.signInFailed}${attempt.failure}`
  return {
    status,
    account: attempt.account || lastUser,
    problem: kicked ? texts.kicked : failed,
    signIn,
  }
}

function statusOf(loginStatus: unknown): SessionStatus {
  return STATUS[Number(loginStatus)] ?? 'offline'
}
