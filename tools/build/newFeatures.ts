import bcd, { type Identifier } from '@mdn/browser-compat-data'
import { parse, type MemberExpression, type Node } from 'acorn'
import { fullAncestor } from 'acorn-walk'

/** The oldest versions of browsers, by the names that MDN's data has for them. */
export type Oldest = Readonly<Partial<Record<'chrome' | 'safari_ios', number>>>

/** Whose methods are looked for by their names alone; those of other objects are too often an app's own. */
const PROTOTYPES = ['Array', 'Map', 'Number', 'Object', 'Promise', 'RegExp', 'Set', 'String', 'TypedArray']

/**
 * Which globals, functions of globals (`Object.fromEntries`) and methods of the language (`.replaceAll()`) a script names
 * that one of these browsers lacks, by MDN's data. Whether it looks before it uses them does not show; a method that is
 * an app's own under the same name counts, too.
 * @throws a SyntaxError for a script beyond ECMAScript `level`
 */
export function newFeatures(script: string, oldest: Oldest, level: 2018 | 2019 | 2020): ReadonlySet<string> {
  const found = new Set<string>()
  const note = (name: string, feature: Identifier | undefined) => {
    if (feature !== undefined && isNewerThan(feature, oldest)) found.add(name)
  }
  fullAncestor(parse(script, { ecmaVersion: level }), (node, _, ancestors) => {
    const parent = ancestors.at(-2)
    if (node.type === 'MemberExpression') noteMember(node as MemberExpression, parent, note)
    else if (node.type === 'Identifier' && !isKey(node, parent)) {
      const { name } = node as Node & { readonly name: string }
      note(name, globalOf(name))
    }
  })
  return found
}

function noteMember(
  node: MemberExpression,
  parent: Node | undefined,
  note: (name: string, feature: Identifier | undefined) => void,
): void {
  const { object, property } = node
  if (node.computed || property.type !== 'Identifier') return
  const owner = object.type === 'Identifier' ? globalOf(object.name) : undefined
  if (owner !== undefined && object.type === 'Identifier') {
    note(`${object.name}.${property.name}`, memberOf(owner, property.name))
    return
  }
  const isCalled = parent?.type === 'CallExpression' && 'callee' in parent && parent.callee === node
  if (!isCalled) return
  const methods = PROTOTYPES.flatMap((name) => memberOf(bcd.javascript.builtins?.[name], property.name) ?? [])
  const [newest] = methods
  // One old object that has it is enough: nobody knows which one it is called of.
  if (newest !== undefined) note(`.${property.name}()`, oldestOf(methods))
}

function globalOf(name: string): Identifier | undefined {
  return own(bcd.javascript.builtins, name) ?? own(bcd.api, name) ?? own(bcd.api.Window, name)
}

function memberOf(owner: Identifier | undefined, name: string): Identifier | undefined {
  return own(owner, name) ?? own(owner, `${name}_static`)
}

function own(features: Identifier | undefined, name: string): Identifier | undefined {
  return features !== undefined && Object.prototype.hasOwnProperty.call(features, name) && name !== '__compat'
    ? features[name]
    : undefined
}

function oldestOf(features: readonly Identifier[]): Identifier | undefined {
  return [...features].sort((a, b) => versionIn(a, 'chrome') - versionIn(b, 'chrome'))[0]
}

function isNewerThan(feature: Identifier, oldest: Oldest): boolean {
  const { chrome = Infinity, safari_ios = Infinity } = oldest
  return versionIn(feature, 'chrome') > chrome || versionIn(feature, 'safari_ios') > safari_ios
}

/** Since when a browser has it; Infinity where it has not. What MDN does not say counts as there. */
function versionIn(feature: Identifier, browser: keyof Oldest): number {
  const support = feature.__compat?.support[browser]
  if (support === undefined) return 0
  const [latest] = [support].flat()
  if (latest === undefined || latest.flags !== undefined) return Infinity
  const { version_added: since } = latest
  return typeof since === 'string' ? parseFloat(since.replace('≤', '')) : Infinity
}

/** A name that is no variable: of a field that is read, or of one that is written in an object. */
function isKey(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined || !('computed' in parent) || parent.computed === true) return false
  return ('property' in parent && parent.property === node) || ('key' in parent && parent.key === node)
}
