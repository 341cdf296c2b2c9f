import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { EVENT } from '@/call'
import { call } from '../../phone'
import { accountOf, fromCall, fromRecord, withCall, type PastCall } from './history'

/** The past calls of an account, kept on this device. */
export function useHistory(account: string): readonly PastCall[] {
  const key = `demo-history-${accountOf(account)}`
  const [history, setHistory] = useState(() => ({ key, list: stored(key) }))
  // Somebody else was signed in: no line of theirs is drawn under the new name.
  if (history.key !== key) setHistory({ key, list: stored(key) })

  useEffect(() => {
    const add = (past: PastCall | undefined) => {
      if (past === undefined) return
      const list = withCall(stored(key), past)
      keep(key, list)
      setHistory({ key, list })
    }
    // A call that was here is on the list at once, also where the service never takes its record.
    const offEnd = call.on(EVENT.CALL_END, ({ data }) => add(fromCall(data.lastCall)))
    const offRecord = call.on(EVENT.MESSAGE_SENT, ({ data }) => add(fromRecord(data, account, Date.now())))
    return () => {
      offEnd()
      offRecord()
    }
  }, [account, key])

  return history.list
}

/** Lists that the device does not keep, as with blocked cookies or a full disk. */
const remembered = new Map<string, readonly PastCall[]>()

function keep(key: string, list: readonly PastCall[]): void {
  try {
    Taro.setStorageSync(key, list)
    remembered.delete(key)
  } catch {
    remembered.set(key, list)
  }
}

function stored(key: string): readonly PastCall[] {
  const known = remembered.get(key)
  if (known !== undefined) return known
  const value: unknown = Taro.getStorageSync(key)
  // Nobody but this page writes under this key.
  return Array.isArray(value) ? (value as PastCall[]) : []
}
