import { withProgress } from '../process/withProgress'
import { buildDemo, builtFor } from './demoBuild'
import type { Platform } from './platform'

/**
 * Builds the demo app for the local cloud, unless the build in place is one of the present sources.
 * @param platform - H5 unless given
 * @throws an error that says how to see why, if it cannot be built
 */
export async function ensureLocalDemo(platform: Platform = 'h5'): Promise<void> {
  const built = builtFor(platform)
  if (built?.cloud === 'local' && built.fresh) return
  const { ok } = await withProgress(`Building the demo app for ${platform}`, () => buildDemo(platform, true))
  if (!ok) throw new Error(`The demo app could not be built; npm run build:${platform} says why.`)
}
