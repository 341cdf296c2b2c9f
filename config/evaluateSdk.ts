import vm from 'node:vm'
import { buildSync } from 'esbuild'

/** Just enough to be loaded; whoever drives the SDK brings a `wx` that does something. */
const INERT = { wx: {}, setTimeout, clearTimeout, setInterval, clearInterval }

/** What a script of WeChat's finds nowhere, and must not find here: the SDK asks which platform it is on. */
const ABSENT = ['qq', 'window', 'self', 'document', 'process', 'require'] as const

/**
 * Runs an SDK file with `globals` in place of this program's own. It runs among this program's own built-ins, as in a
 * mini program: the SDK takes no listener that is not an `instanceof Function` of its own.
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
  const scope: Readonly<Record<string, unknown>> = { ...globals, module, exports: module.exports }
  const names = [...Object.keys(scope), ...ABSENT]
  const run = vm.compileFunction(outputFiles[0]?.text ?? '', names, { filename: file })
  run(...Object.values(scope))
  return defaultOf(module.exports)
}

/** As bundlers do it. */
function defaultOf(exports: unknown): unknown {
  const isModule = typeof exports === 'object' && exports !== null && '__esModule' in exports
  return isModule && 'default' in exports ? exports.default : exports
}
