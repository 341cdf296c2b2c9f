import path from 'node:path'
import { build } from 'esbuild'

const bundles = new Map<string, Promise<string>>()

/** The host's own half in the page. */
export function runtimeScript(): Promise<string> {
  return bundle('../runtime/main.ts')
}

/** What stands in for Alipay's script in a `web-view`'s page. */
export function appxBridgeScript(): Promise<string> {
  return bundle('../bridge/appxBridge.ts')
}

function bundle(entry: string): Promise<string> {
  const known = bundles.get(entry)
  if (known) return known
  const made = build({
    entryPoints: [path.join(__dirname, entry)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'error',
  }).then(({ outputFiles: [file] }) => file?.text ?? '')
  bundles.set(entry, made)
  return made
}
