import path from 'node:path'
import { buildSync } from 'esbuild'

const bundles = new Map<string, string>()

/** The host's own half in the page. */
export function runtimeScript(): string {
  return bundle('../runtime/main.ts')
}

/** What stands in for Alipay's script in a `web-view`'s page. */
export function appxBridgeScript(): string {
  return bundle('../bridge/appxBridge.ts')
}

/** At once: a bundler that works beside goes on as a process of its own, and nobody ends it. */
function bundle(entry: string): string {
  const known = bundles.get(entry)
  if (known !== undefined) return known
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, entry)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'error',
  })
  const text = outputFiles[0]?.text ?? ''
  bundles.set(entry, text)
  return text
}
