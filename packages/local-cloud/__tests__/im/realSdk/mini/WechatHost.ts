import { fetchFor } from './hostRequest'
import type { RequestOptions } from './hostRequest'
import { SocketTask } from './SocketTask'

interface Answer {
  readonly data: unknown
  readonly statusCode: number
  readonly errMsg: string
}

/** As much of WeChat's `wx` as the IM SDK uses. */
export class WechatHost {
  private readonly stored = new Map<string, unknown>()

  /** The SDK looks only whether it is there. */
  getSystemInfo(): void {}

  getSystemInfoSync() {
    const platform = { platform: 'devtools', system: 'test 1', model: 'test', brand: 'test' }
    return { ...platform, version: '8.0.50', SDKVersion: '3.5.0' }
  }

  /** An empty text for what is not there. */
  getStorageSync(key: string): unknown {
    return this.stored.get(key) ?? ''
  }

  setStorageSync(key: string, value: unknown): void {
    this.stored.set(key, value)
  }

  removeStorageSync(key: string): void {
    this.stored.delete(key)
  }

  clearStorageSync(): void {
    this.stored.clear()
  }

  getNetworkType({ success }: { success: (type: { networkType: string }) => void }): void {
    success({ networkType: 'wifi' })
  }

  onNetworkStatusChange(): void {}
  offNetworkStatusChange(): void {}

  request(options: RequestOptions<Answer, { errno: number; errMsg: string }>): void {
    fetchFor(options).then(
      ({ status, data }) => options.success({ data, statusCode: status, errMsg: 'request:ok' }),
      (error) => options.fail({ errno: 600_001, errMsg: String(error) }),
    )
  }

  connectSocket({ url, success }: { url: string; success?: () => void }): SocketTask<{ data: string }> {
    queueMicrotask(() => success?.())
    return new SocketTask(url, (data) => ({ data }))
  }
}
