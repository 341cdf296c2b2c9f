import { stripVTControlCharacters } from 'node:util'

const HEADING = /⚠️\s*Warnings:/

/** What Taro wrote, without colours and without the progress bar that it draws over itself. */
export function plain(output: string): string {
  return stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.replace(/^\[(?:2K|1A|G)/g, '').trimEnd())
    .filter((line) => line !== '' && !line.startsWith('● Webpack'))
    .join('\n')
}

/** All that a build warned about, as one text; empty for a clean build. */
export function warningsIn(output: string): string {
  const [, warnings = ''] = plain(output).split(HEADING)
  return (warnings.split(/^(?:✖ Errors|ℹ Stats|✔ Webpack)/m)[0] ?? '').trim()
}
