import path from 'node:path'
import ts from 'typescript'
import { isCode, moduleName } from './sourceFiles'

/**
 * What a module imports, in the order in which it does.
 * @param text - of the module, TypeScript or JavaScript
 */
export function specifiersOf(text: string): readonly string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
}

/**
 * The text with other specifiers.
 * @param change - gets a specifier, and returns what stands in its place; null takes the whole import away, which only one
 * that is imported for nothing but its effect can be
 */
export function withSpecifiers(text: string, change: (specifier: string) => string | null): string {
  const imported = ts.preProcessFile(text, true, true).importedFiles
  // From behind, so that the places of those before stay true.
  return [...imported].reverse().reduce((result, { fileName, pos }) => {
    const other = change(fileName)
    if (other === null) return withoutLine(result, pos)
    // The place is that of the quote in front.
    const from = pos + 1
    return result.slice(0, from) + other + result.slice(from + fileName.length)
  }, text)
}

function withoutLine(text: string, place: number): string {
  const from = text.lastIndexOf('\n', place) + 1
  const to = text.indexOf('\n', place)
  return text.slice(0, from) + (to < 0 ? '' : text.slice(to + 1))
}

/** A picture that becomes part of the code: an app may have a loader of its own for files of its kind. */
const WRITTEN_OUT = /\.svg$/

/** Files that the code names, and that stay files: they have to be fetched one by one. */
export const LEFT_AS_FILES = /\.(png|mp3)$/

/**
 * What a specifier of the module becomes in the package.
 * @param from - the file that imports, seen from the module's folder
 * @param files - all of the module's
 * @returns the specifier of a file, with the extension that Node and bundlers ask of it; null for a style sheet, which the
 * package's entries import
 * @throws an error where there is no such file
 */
export function packaged(from: string, specifier: string, files: readonly string[]): string | null {
  if (specifier.endsWith('.scss')) return null
  if (specifier === 'nim-web-sdk-ng/dist/esm/nim') return `${specifier}.js`
  if (WRITTEN_OUT.test(specifier)) return specifier.replace(WRITTEN_OUT, '.js')
  if (!specifier.startsWith('.') || LEFT_AS_FILES.test(specifier)) return specifier
  const name = importedModule(from, specifier, files)
  const relative = path.posix.relative(path.posix.dirname(from), `${name}.js`)
  return relative.startsWith('.') ? relative : `./${relative}`
}

/**
 * The module that a relative specifier names.
 * @returns its name, seen from the module's folder
 * @throws an error where there is none
 */
export function importedModule(from: string, specifier: string, files: readonly string[]): string {
  const wanted = path.posix.join(path.posix.dirname(from), specifier)
  const names = files.filter(isCode).map(moduleName)
  const found = [wanted, `${wanted}/index`].find((name) => names.includes(name))
  if (found === undefined) throw new Error(`src/call/${from} imports ${specifier}, which is not there`)
  return found
}

/** Whether a specifier names a module of the same sources; pictures, tones and style sheets are none. */
export function isModule(specifier: string): boolean {
  return specifier.startsWith('.') && !/\.(scss|svg|png|mp3)$/.test(specifier)
}

/** The modules of its own that a module imports. */
export function importedModules(from: string, text: string, files: readonly string[]): readonly string[] {
  return specifiersOf(text)
    .filter(isModule)
    .map((specifier) => importedModule(from, specifier, files))
}
