import { TmplGroup } from 'glass-easel-template-compiler'
import { BUILT_IN_COMPONENTS } from '../builtInNames'
import { translateAxml, translateSjs } from './alipayTemplate'
import type { Distribution } from './distribution'
import { isRecord } from './json'

/** All templates of a build in one script, and what the host has to know of them besides. */
export interface PackedTemplates {
  /** JavaScript: an expression whose value holds the compiled templates by path. */
  readonly expression: string
  /** Which attributes the templates give to each built-in component. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly eventNames: Readonly<Record<string, string>>
  /** What the compiler complained about, with file and line. */
  readonly complaints: readonly string[]
}

/** Compiles every template and template script of a build. */
export function packTemplates(distribution: Distribution): PackedTemplates {
  const { files, extensions, platform } = distribution
  const group = new TmplGroup()
  const attributes = new Map<string, Set<string>>()
  const eventNames: Record<string, string> = {}
  const complaints: string[] = []
  for (const file of files.filter((name) => name.endsWith(extensions.templateScript))) {
    const script = distribution.read(file)
    group.addScript(withoutExtension(file), platform === 'weapp' ? script : translateSjs(script))
  }
  for (const file of files.filter((name) => name.endsWith(extensions.template))) {
    let wxml = distribution.read(file)
    if (platform === 'alipay') {
      const translation = translateAxml(wxml)
      wxml = translation.wxml
      Object.assign(eventNames, translation.eventNames)
    }
    const found: unknown = group.addTmpl(withoutExtension(file), wxml)
    if (Array.isArray(found)) complaints.push(...found.map((complaint) => describe(file, complaint)))
    collectAttributes(wxml, attributes)
  }
  const expression = group.getTmplGenObjectGroups()
  group.free()
  const lists = [...attributes].map(([tag, names]) => [tag, [...names]] as const)
  return { expression, attributes: Object.fromEntries(lists), eventNames, complaints }
}

const BUILT_IN = new Set<string>(BUILT_IN_COMPONENTS)
const ELEMENT = /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g
const ATTRIBUTE = /\s([^\s=]+)(?:="[^"]*")?/g
/** What a template engine reads itself and no component gets to see. */
const NO_PROPERTY = /^(?:wx:|data-|mark:|(?:capture-)?(?:bind|catch)|(?:id|class|style|slot)$)/

function collectAttributes(wxml: string, into: Map<string, Set<string>>): void {
  for (const [, tag = '', attributes = ''] of wxml.matchAll(ELEMENT)) {
    if (!BUILT_IN.has(tag)) continue
    const names = into.get(tag) ?? new Set<string>()
    into.set(tag, names)
    for (const [, name = ''] of attributes.matchAll(ATTRIBUTE)) if (!NO_PROPERTY.test(name)) names.add(name)
  }
}

function withoutExtension(file: string): string {
  return file.replace(/\.[^./]+$/, '')
}

function describe(file: string, complaint: unknown): string {
  const { message = 'cannot be compiled', startLine } = isRecord(complaint) ? complaint : {}
  const line = typeof startLine === 'number' ? startLine + 1 : '?'
  return `${file}:${line}: ${String(message)}`
}
