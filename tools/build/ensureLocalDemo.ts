import { withProgress } from '../process/withProgress'
import { buildDemo, builtFor } from './demoBuild'

/**
 * Builds the demo app for H5 and the local cloud, unless the build in place is one of the present sources.
 * @throws an error that says how to see why, if it cannot be built
 */
export async function ensureLocalDemo(): Promise<void> {
  const built = builtFor('h5')
  if (built?.cloud === 'local' && built.fresh) return
  const { ok } = await withProgress('Building the demo app', () => buildDemo('h5', true))
  if (!ok) throw new Error('The demo app could not be built; npm run build:h5 says why.')
}
