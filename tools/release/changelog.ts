const UNRELEASED = /^## \[Unreleased\]\n([\s\S]*?)(?=^## \[|(?![\s\S]))/m

/** What CHANGELOG.md says under `Unreleased`; null where it has no such heading. */
export function unreleased(changelog: string): string | null {
  return UNRELEASED.exec(changelog)?.[1]?.trim() ?? null
}

/**
 * CHANGELOG.md with what was unreleased under a version, and an empty `Unreleased` above it.
 * @param date - of the release, `2026-11-27`
 */
export function released(changelog: string, version: string, date: string): string {
  const entries = unreleased(changelog) ?? ''
  const below = `## [Unreleased]\n\n## [${version}] - ${date}\n\n${entries}\n\n`
  return `${changelog.replace(UNRELEASED, () => below).trimEnd()}\n`
}
