import vm from 'node:vm'
import { buildSync } from 'esbuild'

/** Just enough to be loaded; whoever drives the SDK brings a `wx` that does something. */
const NO_WX = {}

/**
 * Runs an SDK file apart from this program, with a `wx` and timers and nothing else around it.
 * @param file a script: CommonJS, UMD or an ES module
 * @returns what a default import of it gives
 * @throws the error of a file that is no script, or fails when it is loaded
 */
export function evaluateSdk(file: string, wx: object = NO_WX): unknown {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'browser',
    logLevel: 'silent',
  })
  const module: { exports: unknown } = { exports: {} }
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval }
  const context = vm.createContext({ wx, module, exports: module.exports, console, ...timers })
  vm.runInContext(outputFiles[0]?.text ?? '', context, { filename: file })
  return defaultOf(module.exports)
}

/** As bundlers do it. */
function defaultOf(exports: unknown): unknown {
  const isModule = typeof exports === 'object' && exports !== null && '__esModule' in exports
  return isModule && 'default' in exports ? exports.default : exports
}
