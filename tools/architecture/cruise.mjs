// node cruise.mjs CHECKOUT …: prints, as JSON, every breach of the rules of imports in each checkout, one sentence each.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { checkReach } from './reach.mjs'

const require = createRequire(import.meta.url)
const importRules = require('./importRules.cjs')
const optionsFor = require('./options.cjs')

/** What is no platform's own is looked at once. */
const FOLDERS = {
  h5: ['src', 'packages', 'plugin', 'tools', 'config', '__tests__'],
  weapp: ['src'],
  alipay: ['src'],
}

async function breachesHere() {
  const tsConfig = extractTSConfig('tsconfig.json')
  const found = new Set()
  for (const [platform, folders] of Object.entries(FOLDERS)) {
    const { enhancedResolveOptions, ...options } = optionsFor(platform)
    const { output } = await cruise(
      folders.filter((folder) => existsSync(folder)),
      { ...options, ruleSet: { forbidden: importRules }, validate: true, skipAnalysisNotInRules: true },
      enhancedResolveOptions,
      { tsConfig },
    )
    for (const { rule, from, to, cycle } of output.summary.violations) {
      const way = cycle?.map(({ name }) => name).join(' → ') ?? to
      found.add(`${from}: ${rule.name} (${way})`)
    }
    for (const breach of checkReach(output.modules, platform)) found.add(breach)
  }
  return [...found]
}

const breaches = []
for (const checkout of process.argv.slice(2)) {
  // Paths in rules are those in the checkout.
  process.chdir(checkout)
  breaches.push(await breachesHere())
}
process.stdout.write(JSON.stringify(breaches))
