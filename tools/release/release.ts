import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { capture } from '../process/capture'
import { released } from './changelog'
import { whyNot } from './whyNot'

/** How a version is released. */
export interface ReleaseOptions {
  /** The repository. */
  readonly folder: string
  readonly version: string
  /** `2026-11-27` */
  readonly date: string
  /** Checks and tests, and changes nothing. */
  readonly dryRun: boolean
  /** Fails where the repository is not fit to be released. */
  test(): Promise<void>
  /** Packs what is published; gives where the archive is. */
  pack(): Promise<string>
  /** Says what was done. */
  say(line: string): void
}

/** Files whose own version is the release's. */
const MANIFESTS = ['package.json', 'package-lock.json']

/**
 * Releases a version up to where it is published: checks, tests, writes the version, packs, commits and tags.
 * @throws an error that says why not; nothing is changed then, unless packing failed, which `git checkout .` undoes
 */
export async function release(options: ReleaseOptions): Promise<void> {
  const { folder, version, date, dryRun, test, pack, say } = options
  const file = (name: string) => path.join(folder, name)
  const changelog = await readFile(file('CHANGELOG.md'), 'utf8')
  const reasons = whyNot({
    version,
    current: await versionIn(file('package.json')),
    status: await git(folder, 'status', '--porcelain'),
    tags: (await git(folder, 'tag', '--list')).split('\n'),
    changelog,
  })
  if (reasons.length > 0) throw new Error(reasons.join('\n'))
  say(`${version} can be released; now the tests`)
  await test()
  if (dryRun) {
    say('The tests passed. Nothing was changed, as this is a dry run.')
    return
  }
  await writeFile(file('CHANGELOG.md'), released(changelog, version, date))
  for (const manifest of MANIFESTS) {
    const text = await readFile(file(manifest), 'utf8')
    await writeFile(file(manifest), withVersion(text, version))
  }
  const archive = await pack()
  await git(folder, 'add', 'CHANGELOG.md', ...MANIFESTS)
  await git(folder, 'commit', '--message', `Release ${version}`)
  await git(folder, 'tag', '--annotate', `v${version}`, '--message', `Release ${version}`)
  say(`Committed and tagged as v${version}, and packed in ${archive}. What is left is yours:
  git push --follow-tags
  npm publish ${archive}${version.includes('-') ? ' --tag next' : ''}`)
}

async function versionIn(manifest: string): Promise<string> {
  const { version }: { readonly version: string } = JSON.parse(await readFile(manifest, 'utf8'))
  return version
}

/** The root's own version, which stands twice in a lock file: at its head, and in its list of packages. */
function withVersion(manifest: string, version: string): string {
  const parsed: { version: string; packages?: Record<string, { version?: string }> } = JSON.parse(manifest)
  parsed.version = version
  const root = parsed.packages?.['']
  if (root !== undefined) root.version = version
  return `${JSON.stringify(parsed, null, 2)}\n`
}

async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { code, output } = await capture('git', args, { cwd: folder })
  if (code !== 0) throw new Error(`git ${args[0]} failed:\n${output.trimEnd()}`)
  return output
}
