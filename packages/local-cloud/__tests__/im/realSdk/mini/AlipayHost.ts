import { fetchFor } from './hostRequest'
import type { Fetched, RequestOptions } from './hostRequest'
import { SocketTask } from './SocketTask'

type Entry = { readonly key: string; readonly data: unknown }

/** As much of Alipay's `my` as the IM SDK uses; what differs from WeChat is forms, and two envelopes a message. */
export class AlipayHost {
  readonly SDKVersion = '2.9.0'
  private readonly stored = new Map<string, unknown>()

  /** The SDK looks only whether it is there. */
  getSystemInfo(): void {}

  getSystemInfoSync() {
    return { platform: 'devtools', system: 'test 1', version: '10.5.0', model: 'test', brand: 'test' }
  }

  /** Null for what is not there. */
  getStorageSync({ key }: Pick<Entry, 'key'>): { data: unknown } {
    return { data: this.stored.get(key) ?? null }
  }

  setStorageSync({ key, data }: Entry): void {
    this.stored.set(key, data)
  }

  removeStorageSync({ key }: Pick<Entry, 'key'>): void {
    this.stored.delete(key)
  }

  clearStorageSync(): void {
    this.stored.clear()
  }

  getNetworkType({ success }: { success: (type: object) => void }): void {
    success({ networkType: 'WIFI', networkAvailable: true })
  }

  onNetworkStatusChange(): void {}
  offNetworkStatusChange(): void {}

  request(options: RequestOptions<Fetched, { error: number; errorMessage: string }>): void {
    fetchFor(options).then(
      (answer) => options.success(answer),
      (error) => options.fail({ error: 12, errorMessage: String(error) }),
    )
  }

  connectSocket({ url, multiple }: { url: string; multiple?: boolean }) {
    // Without it a base library closes the socket before, and gives back no task.
    if (multiple !== true) throw new Error('connectSocket needs multiple: true')
    return new SocketTask(url, (data) => ({ data: { data, isBuffer: false } }))
  }
}
