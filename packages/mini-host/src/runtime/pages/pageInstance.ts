import type { DataSent } from '../../protocol'
import { acrossBridge } from '../bridge'
import { atPath, type DataPath, parseDataPath, setAtPath } from './dataPath'

/** What an app hands to `Page()`. */
export type PageDefinition = Readonly<Record<string, unknown>>

/** What `this` is in a page's methods. */
export interface PageInstance {
  [member: string]: unknown
  data: Record<string, unknown>
  route: string
  options: Readonly<Record<string, string>>
}

/** One entry of a setData: a copy of the value, and where it goes. */
export interface DataChange {
  readonly path: DataPath
  readonly value: unknown
}

interface PageView {
  readonly id: number
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  /** Draws what has changed, later, and calls back. */
  apply(changes: readonly DataChange[], done: () => void): void
  /** A setData is on its way. */
  sends(data: DataSent): void
  complain(problem: string): void
  /** A component of the page, by the app's selector. */
  find(selector: string): unknown
  selectorQuery(): unknown
}

/** @claim weapp | One setData carries 1 MB at most. | https://developers.weixin.qq.com/miniprogram/dev/framework/performance/tips/runtime_setData.html */
const LARGEST_DATA = 1024 * 1024

/** Makes a page of its definition: its own copy of the data, and setData that crosses the bridge. */
export function createPageInstance(definition: PageDefinition, view: PageView): PageInstance {
  const data = (acrossBridge(definition.data ?? {}) ?? {}) as Record<string, unknown>
  const instance: PageInstance = {
    ...definition,
    data,
    route: view.route,
    __route__: view.route,
    options: view.query,
    $id: view.id,
    $viewId: view.id,
    __wxExparserNodeId__: String(view.id),
  }

  function setData(given: Readonly<Record<string, unknown>>, callback?: () => void): void {
    const text = JSON.stringify(given)
    const bytes = new TextEncoder().encode(text).length
    view.sends({ route: view.route, bytes, paths: Object.keys(given) })
    if (bytes > LARGEST_DATA) view.complain(`setData of ${bytes} bytes on ${view.route}`)
    const copied = JSON.parse(text) as Record<string, unknown>
    const changes = Object.entries(copied).map(([key, value]) => ({ path: parseDataPath(key), value }))
    changes.forEach(({ path, value }) => setAtPath(instance.data, path, acrossBridge(value)))
    view.apply(changes, () => callback?.call(instance))
  }

  return Object.assign(instance, {
    setData,
    selectComponent: (selector: string) => view.find(selector),
    createSelectorQuery: () => view.selectorQuery(),
    getOpenerEventChannel: () => ({ on() {}, once() {}, off() {}, emit() {} }),
    // Alipay's two.
    $batchedUpdates: (run: () => void) => run(),
    $spliceData(given: Readonly<Record<string, readonly unknown[]>>, callback?: () => void) {
      const spliced = Object.entries(given).map(([key, [start, count, ...items]]) => {
        const list = atPath(instance.data, parseDataPath(key))
        const copy: unknown[] = Array.isArray(list) ? [...list] : []
        copy.splice(Number(start), Number(count), ...items)
        return [key, copy] as const
      })
      setData(Object.fromEntries(spliced), callback)
    },
  })
}
