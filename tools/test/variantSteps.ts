import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildVariant, makeVariant, removeVariant } from '../build/variantApp'
import { nameOf, type Variant, VARIANTS } from '../build/variants'
import { filesOf } from '../build/sizes'
import { checkTypesOf } from './checkInstalledTypes'
import type { TestStep } from './steps'
import { warningsBesideSizes } from './warnings'

const MOBX = '[MobX]'
/**
 * Installs the package from its archive in apps with other versions of Taro and MobX, checks their types and builds them;
 * in a full run only, since each fetches some 400 MB from the registry.
 * @param archive - where `npm pack` has put it, by then
 * @param installed - the step that makes the app whose sources these have
 */
export function variantSteps(archive: () => string, installed: string): readonly TestStep[] {
  return VARIANTS.map((variant) => ({
    name: nameOf(variant),
    after: [installed],
    run: (show) => buildAll(variant, archive(), show),
  }))
}

async function buildAll(variant: Variant, archive: string, show: (line: string) => void): Promise<void> {
  show('installing')
  const folder = await makeVariant(variant, archive)
  try {
    for (const platform of variant.platforms) {
      show(`building for ${platform}`)
      const { ok, warnings, output, outputRoot } = await buildVariant(variant, folder, platform)
      if (!ok || warningsBesideSizes(warnings).length > 0)
        throw new Error(`the build for ${platform} is not clean:\n${output}`)
      if (platform === 'h5') expectLate(outputRoot)
      else expectInSubpackage(outputRoot)
    }
    show('checking types')
    await checkTypesOf(folder)
  } finally {
    await removeVariant(folder)
  }
}
/** MobX and the pages are in the subpackage, and only there. */
function expectInSubpackage(outputRoot: string): void {
  const places = filesOf(outputRoot).filter(({ bytes }) => bytes.includes(MOBX))
  const outside = places.filter(({ file }) => !file.startsWith(`call${path.sep}`)).map(({ file }) => file)
  if (places.length === 0 || outside.length > 0)
    throw new Error(`MobX is in: ${outside.join(', ') || 'no file'}`)
}

/** The pages come later than the first one. */
function expectLate(outputRoot: string): void {
  const html = readFileSync(path.join(outputRoot, 'index.html'), 'utf8')
  const places = filesOf(outputRoot).filter(({ bytes }) => bytes.includes(MOBX))
  const early = places.filter(({ file }) => html.includes(file)).map(({ file }) => file)
  if (places.length === 0 || early.length > 0) throw new Error(`MobX is in: ${early.join(', ') || 'no file'}`)
}
