import { importsOf } from './importsOf'
import { layerOf, ruleOf } from './layers'
import { filesAt, isPackage, packageOf, pathOf } from './resolve'
import type { SourceTree } from './sourceTree'

const MODULE = 'src/call/'

/** What an app may import of the module in its main package. */
const PUBLIC = ['src/call/index', 'src/call/im', 'src/call/main-ui', 'src/call/main-ui/index', 'src/call']

/** Imports that the table of layers does not allow, one sentence each. */
export function checkImports(tree: SourceTree): string[] {
  return [...tree].flatMap(([file, text]) => {
    if (file.startsWith(MODULE)) return checkModuleFile(tree, file, text)
    if (file.startsWith('src/')) return checkAppFile(file, text)
    if (file.startsWith('local-cloud/')) return checkCloudFile(file, text)
    return []
  })
}

function checkModuleFile(tree: SourceTree, file: string, text: string): string[] {
  const layer = layerOf(file)
  if (layer === null) return [`${file} is in no layer`]
  const { imports, types = [], packages = [] } = ruleOf(layer)
  return importsOf(file, text).flatMap(({ specifier, typeOnly }) => {
    if (isPackage(specifier)) {
      const name = packageOf(specifier)
      return packages.includes(name) ? [] : [`${file}: ${layer} may not import the package ${name}`]
    }
    const target = pathOf(file, specifier)
    if (!target.startsWith(MODULE)) return [`${file} imports ${target}, which is outside the module`]
    // A style sheet, a sound or a picture has no imports of its own to go wrong.
    const [found = target] = filesAt(tree, target)
    const to = layerOf(found)
    if (to === layer || (to !== null && imports.includes(to))) return []
    if (to !== null && types.includes(to)) {
      return typeOnly ? [] : [`${file}: ${layer} may import only types from ${to} (${specifier})`]
    }
    return [`${file}: ${layer} may not import ${to ?? 'a file in no layer'} (${specifier})`]
  })
}

function checkAppFile(file: string, text: string): string[] {
  return importsOf(file, text)
    .filter(({ specifier }) => !isPackage(specifier))
    .map(({ specifier }) => pathOf(file, specifier))
    .flatMap((target) => {
      if (target.startsWith('src/call')) {
        return PUBLIC.includes(target) ? [] : [`${file}: an app may not import ${target}`]
      }
      return target.startsWith('src/') ? [] : [`${file} imports ${target}, which is outside src`]
    })
}

function checkCloudFile(file: string, text: string): string[] {
  return importsOf(file, text)
    .filter(({ specifier }) => !isPackage(specifier))
    .map(({ specifier }) => pathOf(file, specifier))
    .filter((target) => !target.startsWith('local-cloud/'))
    .map((target) => `${file}: the local cloud imports ${target}`)
}
