import semver from 'semver'
import { unreleased } from './changelog'

/** What a release stands on. */
export interface Ground {
  /** What is to be released. */
  readonly version: string
  /** What package.json says. */
  readonly current: string
  /** What `git status --porcelain` says. */
  readonly status: string
  readonly tags: readonly string[]
  readonly changelog: string
}

/** Why a version cannot be released, each with what to do; empty where it can. */
export function whyNot({ version, current, status, tags, changelog }: Ground): readonly string[] {
  const entries = unreleased(changelog)
  return [
    semver.valid(version) !== version && `${version} is no version: it has to read like 1.2.3 or 1.2.3-rc.1`,
    semver.valid(version) === version &&
      !semver.gt(version, current) &&
      `${version} is not above ${current}, which package.json has`,
    status.trim() !== '' && `the work tree is not clean: commit or put away\n${status.trimEnd()}`,
    tags.includes(`v${version}`) && `there is a tag v${version} already`,
    entries === null && 'CHANGELOG.md has no heading "## [Unreleased]"',
    entries === '' && 'CHANGELOG.md says nothing under "## [Unreleased]": what is it that is released?',
  ].filter((reason) => reason !== false)
}
