import vm from 'node:vm'
import { buildSync } from 'esbuild'

/** Just enough to be loaded; whoever drives the SDK brings a `wx` that does something. */
const INERT = { wx: {}, setTimeout, clearTimeout, setInterval, clearInterval }

/**
 * Runs an SDK file apart from this program, with nothing around it but the language and `globals`.
 * @param file a script: CommonJS, UMD or an ES module
 * @param globals `wx` and the timers
 * @returns what a default import of it gives
 * @throws the error of a file that is no script, or fails when it is loaded
 */
export function evaluateSdk(file: string, globals: object = INERT): unknown {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'browser',
    logLevel: 'silent',
  })
  const module: { exports: unknown } = { exports: {} }
  const context = vm.createContext({ ...globals, module, exports: module.exports, console })
  vm.runInContext(outputFiles[0]?.text ?? '', context, { filename: file })
  return defaultOf(module.exports)
}

/** As bundlers do it. */
function defaultOf(exports: unknown): unknown {
  const isModule = typeof exports === 'object' && exports !== null && '__esModule' in exports
  return isModule && 'default' in exports ? exports.default : exports
}
