import type { ChunkOutput, ModuleGraph } from './taro'

/**
 * Keeps what only calls need out of the chunks that are loaded first. Taro's Vite runner puts every package into one of
 * those; a module that nothing of the app's needs is left to Rollup here, which puts it beside the page that does.
 * @param isOurs - whether a module is one of the package's, or a page of it
 */
export function keepLate(output: ChunkOutput, isOurs: (id: string) => boolean): void {
  const taros = output.manualChunks
  if (typeof taros !== 'function') return
  const firsts = new WeakMap<object, ReadonlySet<string>>()
  output.manualChunks = (id, graph) => {
    const known = firsts.get(graph) ?? modulesOfApp(graph, isOurs)
    firsts.set(graph, known)
    return known.has(id) ? taros(id, graph) : undefined
  }
}

/** Every module that the app needs without a call: all below its entries, and below what it loads later by itself. */
function modulesOfApp(graph: ModuleGraph, isOurs: (id: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...graph.getModuleIds()].filter((id) => isBeginning(id, graph, isOurs))
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}

function isBeginning(id: string, graph: ModuleGraph, isOurs: (id: string) => boolean): boolean {
  const info = graph.getModuleInfo(id)
  if (info === null || isOurs(id)) return false
  const { isEntry, importers, dynamicImporters } = info
  if (isEntry) return true
  if (dynamicImporters.length > 0) return !dynamicImporters.every(isOurs)
  // What Taro adds as further entries, each page of a mini program for one.
  return importers.length === 0
}
