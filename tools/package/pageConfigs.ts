import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import ts from 'typescript'
import { MODULE, sourceFiles } from './sourceFiles'

const CONFIG = /\.config\.ts$/

/** What the `index.config` of each page says, as JSON, by its place below `lib`: the plugin hands it to Taro. */
export function pageConfigs(): Record<string, string> {
  const files = sourceFiles().filter((file) => CONFIG.test(file))
  return Object.fromEntries(
    files.map((file) => [
      `lib/${file.replace(CONFIG, '.config.json')}`,
      `${JSON.stringify(read(path.join(MODULE, file)), null, 2)}\n`,
    ]),
  )
}

function read(file: string): unknown {
  const source = ts.transpile(readFileSync(file, 'utf8'), { module: ts.ModuleKind.CommonJS })
  const exports: { default?: unknown } = {}
  vm.runInNewContext(source, { exports, definePageConfig: (config: unknown) => config }, { filename: file })
  return exports.default
}
