import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { EVENT } from '@/call'
import { call } from '../../phone'
import { fromRecord, withCall, type PastCall } from './history'

/** The past calls of an account, kept on this device. */
export function useHistory(account: string): readonly PastCall[] {
  const [list, setList] = useState<readonly PastCall[]>([])

  useEffect(() => {
    const key = `demo-history-${account}`
    setList(stored(key))
    return call.on(EVENT.MESSAGE_SENT, ({ data }) => {
      const { lastCall } = call.getSnapshot()
      setList((before) => {
        const after = withCall(before, fromRecord(data, account, lastCall, Date.now()))
        Taro.setStorageSync(key, after)
        return after
      })
    })
  }, [account])

  return list
}

function stored(key: string): readonly PastCall[] {
  const value: unknown = Taro.getStorageSync(key)
  // Nobody but this page writes under this key.
  return Array.isArray(value) ? (value as PastCall[]) : []
}
