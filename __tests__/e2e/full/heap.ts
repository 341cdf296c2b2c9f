import type { CDPSession } from 'playwright-core'

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: unknown[] }
  }
  readonly nodes: readonly number[]
  readonly strings: readonly string[]
}

/** How many objects of a class a page holds, after everything else was thrown away. */
export async function instancesOf(devtools: CDPSession, className: string): Promise<number> {
  const { snapshot, nodes, strings } = await takeSnapshot(devtools)
  const { node_fields: fields, node_types: types } = snapshot.meta
  const object = (types[0] as readonly string[]).indexOf('object')
  const [type, name] = [fields.indexOf('type'), fields.indexOf('name')]
  let count = 0
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] === object && strings[nodes[at + name] ?? -1] === className) count += 1
  }
  return count
}

/** How many listeners the window and the document have. */
export async function globalListeners(devtools: CDPSession): Promise<number> {
  let count = 0
  for (const expression of ['window', 'document']) {
    const { result } = await devtools.send('Runtime.evaluate', { expression })
    const objectId = result.objectId ?? ''
    const { listeners } = await devtools.send('DOMDebugger.getEventListeners', { objectId })
    await devtools.send('Runtime.releaseObject', { objectId })
    count += listeners.length
  }
  return count
}

/** Bytes of JavaScript that a page holds, after everything else was thrown away. */
export async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize
}

async function takeSnapshot(devtools: CDPSession): Promise<Snapshot> {
  await devtools.send('HeapProfiler.collectGarbage')
  const chunks: string[] = []
  const collect = ({ chunk }: { chunk: string }) => chunks.push(chunk)
  devtools.on('HeapProfiler.addHeapSnapshotChunk', collect)
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  devtools.off('HeapProfiler.addHeapSnapshotChunk', collect)
  // What the browser sends has the form it documents.
  return JSON.parse(chunks.join('')) as Snapshot
}
