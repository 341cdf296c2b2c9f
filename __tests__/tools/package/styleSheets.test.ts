import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from 'sass'
import { isCode, MODULE, moduleName, sourceFiles } from '../../../tools/package/sourceFiles'
import { importedModules, specifiersOf } from '../../../tools/package/specifiers'
import { styleSheets } from '../../../tools/package/styleSheets'

const files = sourceFiles()
const { sheets, imports } = styleSheets(files)
const compiled = new Map<string, string>()

function cssOf(sheet: string): string {
  const css = compiled.get(sheet) ?? compile(path.join(MODULE, sheet)).css
  compiled.set(sheet, css)
  return css
}

/** The style sheets that a file imports itself, as they are once they are compiled. */
function own(file: string): readonly string[] {
  return specifiersOf(readFileSync(path.join(MODULE, file), 'utf8'))
    .filter((specifier) => specifier.endsWith('.scss'))
    .map((specifier) => cssOf(path.join(path.dirname(file), specifier)))
    .filter((css) => css !== '')
}

/** Each style sheet of a component, with one of a component that it is made of. */
function pairs(): readonly (readonly [file: string, whole: string, part: string])[] {
  return files.filter(isCode).flatMap((file) => {
    const parts = importedModules(file, readFileSync(path.join(MODULE, file), 'utf8'), files)
      .flatMap((name) => files.filter((other) => isCode(other) && moduleName(other) === name))
      .flatMap(own)
    return own(file).flatMap((whole) => parts.map((part) => [file, whole, part] as const))
  })
}

test('what a component says of its parts comes after what they say of themselves, on every page', () => {
  const all = pairs()
  const wrong = Object.entries(imports).flatMap(([entry, names]) => {
    const css = names.map((name) => sheets[name]).join('\n')
    return all
      .filter(([, whole, part]) => css.includes(whole) && css.includes(part))
      .filter(([, whole, part]) => css.indexOf(whole) < css.indexOf(part))
      .map(([file]) => `${file} in ${entry}`)
  })
  expect(all.length).toBeGreaterThan(10)
  expect(wrong).toEqual([])
})
