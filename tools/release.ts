import path from 'node:path'
import { capture, endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { readCommandLine, runTool, UsageError } from './process/options'
import { packPackage } from './package/packPackage'
import { release } from './release/release'
import { root } from './root'

const USAGE = `usage: npm run release -- VERSION [--dry-run]

Checks that VERSION can be released (a clean tree, a higher version, entries under Unreleased in CHANGELOG.md), runs the
tests, writes the version and the changelog, packs, commits and tags. It publishes and pushes nothing.
  --dry-run    checks and tests, and changes nothing`

runTool(USAGE, async (args) => {
  const { values, positionals } = readCommandLine({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' } },
  })
  const [version] = positionals
  if (version === undefined || positionals.length > 1) throw new UsageError('one version is needed')
  onStop(() => endCaptured())
  await release({
    folder: root,
    version,
    date: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
    dryRun: values['dry-run'] === true,
    test: runTests,
    pack: async () => path.relative(root, await packPackage()),
    say: (line) => console.log(line),
  })
})

async function runTests(): Promise<void> {
  const args = ['--import', 'tsx', path.join(root, 'tools', 'test.ts')]
  const { code } = await capture(process.execPath, args, { onLine: (line) => console.log(line) })
  if (code !== 0) throw new Error('The tests failed; nothing was changed.')
}
