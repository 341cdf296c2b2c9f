import type { Distribution, MiniPackage } from './distribution'
import { isRecord } from './json'
import { moduleScript } from './moduleScript'
import type { PackedProgram } from './packedProgram'
import { packStylesheet } from './stylesheet'
import { packTemplates } from './templates'

/** A build in the form the host's page loads. */
export interface Pack {
  readonly program: PackedProgram
  /** JavaScript: an expression, the compiled templates. */
  readonly templates: string
  /** JavaScript that defines the modules of a package, by its root. */
  readonly scripts: Readonly<Record<string, string>>
}

/**
 * Packs a build.
 * @throws an error with file and line of whatever a template or a style sheet has wrong
 */
export function packMiniProgram(distribution: Distribution): Pack {
  const { platform, app, files, packages, extensions } = distribution
  const { expression, attributes, eventNames, complaints } = packTemplates(distribution)
  if (complaints.length > 0) throw new Error(`Templates cannot be compiled:\n${complaints.join('\n')}`)
  const modulesOf = ({ files: own }: MiniPackage) => own.filter((file) => file.endsWith('.js')).map(moduleOf)
  const jsonFiles = files.filter((file) => file.endsWith('.json') && file !== 'app.json')
  const program: PackedProgram = {
    platform,
    app,
    configs: Object.fromEntries(jsonFiles.map((file) => [moduleOf(file), configOf(distribution.read(file))])),
    styles: Object.fromEntries(
      files
        .filter((file) => file.endsWith(extensions.style))
        .map((file) => [moduleOf(file), packStylesheet(distribution, file)]),
    ),
    modules: Object.fromEntries(packages.map((own) => [own.root, modulesOf(own)])),
    files,
    attributes,
    eventNames,
  }
  const scripts = packages.map((own) => [
    own.root,
    modulesOf(own)
      .map((module) => moduleScript(module, distribution.read(`${module}.js`)))
      .join(''),
  ])
  return { program, templates: expression, scripts: Object.fromEntries(scripts) }
}

function moduleOf(file: string): string {
  return file.replace(/\.[^./]+$/, '')
}

function configOf(text: string): Record<string, unknown> {
  const json: unknown = JSON.parse(text)
  return isRecord(json) ? json : {}
}
