import path from 'node:path'
import type { Distribution } from '../pack/distribution'
import { isRecord } from '../pack/json'

/** Files that app.json, a page or a component names and the build lacks. */
export function missingFiles(distribution: Distribution): string[] {
  const { packages, extensions } = distribution
  const pages = packages.flatMap((own) => own.pages)
  return [
    ...pages.flatMap((page) =>
      missingOf(distribution, page, ['.js', '.json', extensions.template], 'app.json'),
    ),
    ...missingComponents(distribution),
  ]
}

function missingComponents(distribution: Distribution): string[] {
  const described = distribution.files.filter(
    (file) => file.endsWith('.json') && !/^(?:app|project\.config|mini\.project)\.json$/.test(file),
  )
  return described.flatMap((file) => {
    const json: unknown = JSON.parse(distribution.read(file))
    const components = isRecord(json) && isRecord(json.usingComponents) ? json.usingComponents : {}
    return Object.values(components)
      .map(String)
      .filter((target) => !target.includes('://'))
      .map((target) => path.posix.join(target.startsWith('/') ? '' : path.posix.dirname(file), target))
      .map((target) => target.replace(/^\//, ''))
      .flatMap((target) =>
        missingOf(distribution, target, ['.js', '.json', distribution.extensions.template], file),
      )
  })
}

function missingOf(
  { files }: Distribution,
  name: string,
  extensions: readonly string[],
  namedIn: string,
): string[] {
  return extensions
    .map((extension) => `${name}${extension}`)
    .filter((file) => !files.includes(file))
    .map((file) => `${file} is missing, and ${namedIn} names it`)
}
