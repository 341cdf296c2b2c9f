import { useCallback, useEffect, useState } from 'react'
import { EVENT } from '@/call'
import { call, nim } from '../../phone'
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
  // This page may come anew, as by `reLaunch`, while somebody is signed in.
  const [status, setStatus] = useState(() => statusOf(nim.V2NIMLoginService.getLoginStatus()))
  const [account, setAccount] = useState(() => nim.V2NIMLoginService.getLoginUser() || '')
  const [problem, setProblem] = useState('')

  useEffect(() => {
    const login = nim.V2NIMLoginService
    const handleStatus = (loginStatus: unknown) => setStatus(statusOf(loginStatus))
    login.on('onLoginStatus', handleStatus)
    const offKicked = call.on(EVENT.KICKED, () => setProblem(texts.kicked))
    return () => {
      login.off('onLoginStatus', handleStatus)
      offKicked()
    }
  }, [])

  const signIn = useCallback(async (wanted: string, token: string) => {
    const login = nim.V2NIMLoginService
    setProblem('')
    setAccount(wanted)
    try {
      if (login.getLoginUser()) await login.logout()
      await login.login(wanted, token)
    } catch (error) {
      setProblem(`${texts.signInFailed}${error instanceof Error ? error.message : String(error)}`)
    }
  }, [])

  return { status, account, problem, signIn }
}

function statusOf(loginStatus: unknown): SessionStatus {
  return STATUS[Number(loginStatus)] ?? 'offline'
}
