import { ApiFailure } from '../api/ApiFailure'

const LARGEST_VALUE = 1024 * 1024
const LARGEST_TOTAL = 10 * 1024 * 1024

/**
 * What a mini program keeps on the phone: JSON by key.
 * @claim both | A value has 1 MB at most, all together 10 MB. | https://developers.weixin.qq.com/miniprogram/dev/framework/ability/storage.html
 */
export class StorageBox {
  private readonly values: Map<string, string>

  /** @param kept - what is there from before, by key */
  constructor(kept: Readonly<Record<string, unknown>> = {}) {
    this.values = new Map(Object.entries(kept).map(([key, value]) => [key, JSON.stringify(value)]))
  }

  /** A copy of what was kept; undefined where nothing was. What stands for that is each platform's own. */
  get(key: string): unknown {
    const text = this.values.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  }

  /**
   * Keeps a copy of what is JSON in a value; undefined becomes null.
   * @throws ApiFailure where it does not fit
   */
  set(key: string, value: unknown): void {
    const text = JSON.stringify(value) ?? 'null'
    if (text.length > LARGEST_VALUE) throw new ApiFailure('entry size limit reached')
    if (this.size + text.length > LARGEST_TOTAL) throw new ApiFailure('exceed storage max size 10Mb')
    this.values.set(key, text)
  }

  /** Forgets one value; an unknown key is harmless. */
  remove(key: string): void {
    this.values.delete(key)
  }

  /** Forgets everything. */
  clear(): void {
    this.values.clear()
  }

  /** A copy of everything, by key, for a test. */
  all(): Readonly<Record<string, unknown>> {
    return Object.fromEntries([...this.values.keys()].map((key) => [key, this.get(key)]))
  }

  /** What getStorageInfo answers; sizes are in KB. */
  info() {
    return { keys: [...this.values.keys()], currentSize: Math.ceil(this.size / 1024), limitSize: 10240 }
  }

  private get size(): number {
    return [...this.values.values()].reduce((sum, text) => sum + text.length, 0)
  }
}
