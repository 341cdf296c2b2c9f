import path from 'node:path'
import { templateAppRoot } from '../build/installedApp'
import { capture } from '../process/capture'
import { root } from '../root'

const COMPILER = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')

/**
 * Checks the types of the app that installed the package, with the tsconfig.json that Taro gave it, and the compiler its
 * template names. It looks into the declarations of packages as well, where other packages have mistakes of their own.
 * @throws an error with what the compiler says of the app's sources, or of the package
 */
export async function checkInstalledTypes(): Promise<void> {
  const appRoot = templateAppRoot('installed-app')
  const { output } = await capture(process.execPath, [COMPILER, '--noEmit', '--project', appRoot], {
    cwd: appRoot,
  })
  const errors = output.split('\n').filter((line) => /: error TS\d+/.test(line))
  const ours = errors.filter((line) => /^(src\/|node_modules\/taro-nertc-call\/)|taro-nertc-call/.test(line))
  if (ours.length > 0) throw new Error(ours.join('\n'))
}
