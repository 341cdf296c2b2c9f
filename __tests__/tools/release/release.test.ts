import { readFileSync } from 'node:fs'
import path from 'node:path'
import { capture } from '../../../tools/process/capture'
import { release, type ReleaseOptions } from '../../../tools/release/release'
import { TemporaryFolder } from '../temporaryFolder'

let folder: TemporaryFolder

async function git(...args: readonly string[]): Promise<string> {
  const { code, output } = await capture('git', args, { cwd: folder.path })
  expect({ code, output }).toEqual({ code: 0, output })
  return output.trim()
}

function read(file: string): string {
  return readFileSync(path.join(folder.path, file), 'utf8')
}

beforeEach(async () => {
  folder = new TemporaryFolder()
  await git('init', '--quiet')
  await git('config', 'user.name', 'Release')
  await git('config', 'user.email', 'release@example.com')
  folder.write('package.json', '{\n  "name": "app",\n  "version": "1.0.0"\n}\n')
  const lock = { version: '1.0.0', packages: { '': { version: '1.0.0' }, b: { version: '1.0.0' } } }
  folder.write('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  folder.write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n- A thing.\n')
  await git('add', '.')
  await git('commit', '--quiet', '--message', 'Begin')
})

afterEach(() => folder.remove())

function options(over: Partial<ReleaseOptions> = {}) {
  const said: string[] = []
  const done: string[] = []
  const given: ReleaseOptions = {
    folder: folder.path,
    version: '1.1.0',
    date: '2026-11-27',
    dryRun: false,
    test: async () => void done.push('test'),
    pack: async () => {
      done.push(`pack ${JSON.parse(read('package.json')).version}`)
      return 'dist/app-1.1.0.tgz'
    },
    say: (line) => said.push(line),
    ...over,
  }
  return { given, said, done }
}

it('a dry run checks and tests, and changes nothing', async () => {
  const { given, said, done } = options({ dryRun: true })
  const before = await git('rev-parse', 'HEAD')
  await release(given)
  expect(done).toEqual(['test'])
  expect(said.at(-1)).toContain('Nothing was changed')
  expect(await git('status', '--porcelain')).toBe('')
  expect(await git('rev-parse', 'HEAD')).toBe(before)
  expect(await git('tag', '--list')).toBe('')
})

it('a release tests, writes the version, packs it, commits and tags', async () => {
  const { given, said, done } = options()
  await release(given)
  expect(done).toEqual(['test', 'pack 1.1.0'])
  expect(read('CHANGELOG.md')).toContain('## [1.1.0] - 2026-11-27\n\n- A thing.')
  expect(JSON.parse(read('package-lock.json'))).toEqual({
    version: '1.1.0',
    packages: { '': { version: '1.1.0' }, b: { version: '1.0.0' } },
  })
  expect(await git('log', '-1', '--format=%s')).toBe('Release 1.1.0')
  expect(await git('describe', '--exact-match')).toBe('v1.1.0')
  expect(await git('status', '--porcelain')).toBe('')
  expect(said.at(-1)).toContain('npm publish dist/app-1.1.0.tgz')
})

it('a candidate is not to be what everybody installs', async () => {
  const { given, said } = options({ version: '1.1.0-rc.1' })
  await release(given)
  expect(said.at(-1)).toMatch(/npm publish .* --tag next/)
})

it('tests that fail change nothing', async () => {
  const { given, done } = options({ test: () => Promise.reject(new Error('2 failed')) })
  await expect(release(given)).rejects.toThrow('2 failed')
  expect(done).toEqual([])
  expect(await git('status', '--porcelain')).toBe('')
  expect(await git('tag', '--list')).toBe('')
})

it('nothing is tested of what cannot be released', async () => {
  folder.write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n')
  const { given, done } = options()
  await expect(release(given)).rejects.toThrow(/work tree is not clean[^]*says nothing under/)
  expect(done).toEqual([])
})
