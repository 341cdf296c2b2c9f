import { type Ground, whyNot } from '../../../tools/release/whyNot'

const ready: Ground = {
  version: '1.1.0',
  current: '1.0.0',
  status: '',
  tags: ['v1.0.0'],
  changelog: '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [1.0.0] - 2026-11-01\n',
}

it('says nothing against a higher version with entries on a clean tree', () => {
  expect(whyNot(ready)).toEqual([])
})

it('takes the release after its candidate for higher', () => {
  expect(whyNot({ ...ready, version: '1.0.0', current: '1.0.0-rc.1', tags: [] })).toEqual([])
})

it.each([
  ['no version', { version: '1.1' }, /1\.1 is no version/],
  ['a version with a v', { version: 'v1.1.0' }, /v1\.1\.0 is no version/],
  ['the version that is', { version: '1.0.0', tags: [] }, /1\.0\.0 is not above 1\.0\.0/],
  ['a change that is not committed', { status: ' M src/app.ts\n' }, /not clean[^]*src\/app\.ts/],
  ['a tag that is there', { tags: ['v1.1.0'] }, /a tag v1\.1\.0 already/],
  ['a changelog without the heading', { changelog: '# Changelog\n' }, /no heading/],
  [
    'a changelog without an entry',
    { changelog: '# Changelog\n\n## [Unreleased]\n\n## [1.0.0]\n\n- Old.\n' },
    /says nothing under/,
  ],
] as const)('says what is wrong with %s', (_, wrong, reason) => {
  expect(whyNot({ ...ready, ...wrong })).toEqual([expect.stringMatching(reason)])
})
