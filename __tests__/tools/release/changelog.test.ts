import { released, unreleased } from '../../../tools/release/changelog'

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- A thing of $1.

## [1.0.0]

- Old.
`

it('reads what is unreleased, and nothing below it', () => {
  expect(unreleased(CHANGELOG)).toBe('### Added\n\n- A thing of $1.')
})

it('reads it also where nothing was released before', () => {
  expect(unreleased('# Changelog\n\n## [Unreleased]\n\n- First.\n')).toBe('- First.')
})

it('puts it under its version, as it stands there, and leaves an empty heading', () => {
  expect(released(CHANGELOG, '1.1.0', '2026-11-27')).toBe(`# Changelog

## [Unreleased]

## [1.1.0] - 2026-11-27

### Added

- A thing of $1.

## [1.0.0]

- Old.
`)
})
