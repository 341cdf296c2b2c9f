import { fingerprint } from '../../../tools/build/fingerprint'
import { writeDemoSources } from '../demoSources'
import { TemporaryFolder } from '../temporaryFolder'

let folder: TemporaryFolder

const name = (environment: Record<string, string> = {}) => fingerprint(environment, folder.path)

beforeEach(() => {
  folder = new TemporaryFolder()
  writeDemoSources(folder)
})

afterEach(() => folder.remove())

it('is the same for the same sources', () => {
  expect(name()).toBe(name())
  const other = new TemporaryFolder()
  writeDemoSources(other)
  expect(fingerprint({}, other.path)).toBe(name())
  other.remove()
})

it.each([
  ['a file of the app changes', () => folder.write('src/app.ts', 'another app')],
  ['a file deep below does', () => folder.write('src/call/index.ts', 'another entry')],
  ['one comes', () => folder.write('src/call/machine/new.ts', '')],
  ['one goes', () => folder.remove('types/media.d.ts')],
  [
    'one is moved',
    () => void (folder.remove('src/app.ts'), folder.write('src/app.tsx', 'what src/app.ts holds')),
  ],
  ['a package does', () => folder.write('package-lock.json', '{}')],
  ['the build’s configuration does', () => folder.write('config/cloud.ts', '')],
  ['what compiles it does', () => folder.write('babel.config.js', '')],
])('is another one when %s', (_, change) => {
  const before = name()
  change()
  expect(name()).not.toBe(before)
})

it.each(['CALL_CLOUD', 'CALL_CLOUD_ADDRESS', 'CALL_MEDIA_PAGE', 'YUNXIN_APP_KEY'])(
  'is another one for another %s',
  (variable) => {
    expect(name({ [variable]: 'other' })).not.toBe(name())
  },
)

it('is the same whatever else there is', () => {
  const before = name()
  folder.write('README.md', 'read me')
  folder.write('__tests__/app.test.ts', '')
  folder.write('dist/h5/index.html', '')
  expect(name({ PATH: '/bin', CALL_CLOUD: '' })).toBe(before)
})
