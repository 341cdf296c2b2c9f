import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from './compile'
import { ENTRIES } from './manifest'
import { importedModules, packaged, withSpecifiers } from './specifiers'
import { isCode, isSeam, MODULE, moduleName, sourceFiles } from './sourceFiles'
import { styleSheets } from './styleSheets'

/**
 * What stands in the package's `lib`, and its entries: every module of `src/call` as JavaScript, the types that an app can
 * see, the style sheets, and the icons as modules.
 * @returns the texts, by their place in the package
 */
export async function libraryFiles(): Promise<Record<string, string>> {
  const files = sourceFiles()
  const compiled = await compile(path.join(__dirname, 'tsconfig.json'))
  const { sheets, imports } = styleSheets(files)
  const texts: Record<string, string> = { ...entries(), ...declarations(compiled, files) }
  for (const file of files.filter((one) => isCode(one) && !one.endsWith('.config.ts'))) {
    const name = file.replace(/\.tsx?$/, '')
    const text = withSpecifiers(textOf(compiled, `${name}.js`), (one) => packaged(file, one, files))
    texts[`lib/${name}.js`] = sheetImports(name, imports[name] ?? []) + text
    // Where nobody chooses a platform, as in the tests of an app, it is a browser. The plugin chooses.
    const seam = moduleName(file)
    if (isSeam(seam, files)) {
      texts[`lib/${seam}.js`] = `export * from './${path.posix.basename(seam)}.h5.js'\n`
    }
  }
  for (const file of files.filter((one) => one.endsWith('.svg'))) {
    texts[`lib/${file.replace(/\.svg$/, '.js')}`] = pictureModule(file)
  }
  for (const [name, text] of Object.entries(sheets)) texts[`lib/styles/${name}.css`] = text
  return texts
}

/** At the package's root, where they are found with and without `exports`. */
function entries(): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const name of Object.values(ENTRIES)) {
    const up = name.includes('/') ? '../' : './'
    texts[`${name}.js`] = texts[`${name}.d.ts`] = `export * from '${up}lib/${name}.js'\n`
  }
  return texts
}

/** The types of what an app may import, and of what they need. A seam's are those of any platform. */
function declarations(
  compiled: ReadonlyMap<string, string>,
  files: readonly string[],
): Record<string, string> {
  const texts: Record<string, string> = {}
  const visit = (name: string) => {
    const place = `lib/${name}.d.ts`
    if (place in texts) return
    const text = textOf(compiled, isSeam(name, files) ? `${name}.h5.d.ts` : `${name}.d.ts`)
    texts[place] = withSpecifiers(text, (one) => packaged(`${name}.ts`, one, files))
    importedModules(`${name}.ts`, text, files).forEach(visit)
  }
  Object.values(ENTRIES).forEach(visit)
  return texts
}

function textOf(compiled: ReadonlyMap<string, string>, file: string): string {
  const text = compiled.get(file)
  if (text === undefined) throw new Error(`the compiler wrote no ${file}`)
  return text
}

function sheetImports(name: string, sheets: readonly string[]): string {
  const styles = path.posix.relative(path.posix.dirname(name), 'styles')
  return sheets.map((sheet) => `import '${styles}/${sheet}.css'\n`).join('')
}

/** A picture as a module that gives its address, which is the picture itself. */
function pictureModule(file: string): string {
  const picture = readFileSync(path.join(MODULE, file)).toString('base64')
  return `export default 'data:image/svg+xml;base64,${picture}'\n`
}
