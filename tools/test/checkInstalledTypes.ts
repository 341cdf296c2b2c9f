import path from 'node:path'
import { templateAppRoot } from '../build/installedApp'
import { capture } from '../process/capture'
import { root } from '../root'

/**
 * Checks the types of the app that installed the package, with the tsconfig.json that Taro gave it, and the compiler its
 * template names.
 * @throws an error with what the compiler says of the app's sources, or of the package
 */
export function checkInstalledTypes(): Promise<void> {
  return checkTypesOf(templateAppRoot('installed-app'), root)
}

/**
 * Checks an app's types with its own tsconfig.json. It looks into the declarations of packages as well, where other
 * packages have mistakes of their own.
 * @param appRoot - the app's folder
 * @param compilerRoot - the folder whose `node_modules` have TypeScript; the app's unless set
 * @throws an error with what the compiler says of the app's sources, or of the package
 */
export async function checkTypesOf(appRoot: string, compilerRoot: string = appRoot): Promise<void> {
  const compiler = path.join(compilerRoot, 'node_modules', 'typescript', 'bin', 'tsc')
  const args = [compiler, '--noEmit', '--project', appRoot]
  const { code, output } = await capture(process.execPath, args, { cwd: appRoot })
  const errors = output.split('\n').filter((line) => /error TS\d+/.test(line))
  // One without a place is of the configuration.
  const ours = errors.filter((line) => /^(src\/|error)|taro-nertc-call/.test(line))
  if (ours.length > 0) throw new Error(ours.join('\n'))
  if (code !== 0 && errors.length === 0) throw new Error(`the types were not checked:\n${output.trimEnd()}`)
}
