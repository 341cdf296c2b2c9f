import path from 'node:path'
import { capture } from '../process/capture'
import { PACKAGE } from './assemblePackage'

/**
 * Holds the package against what bundlers, Node and TypeScript expect of one.
 * @param archive - what was packed of it
 * @throws an error with all that publint and attw have to say
 */
export async function expectPublishable(archive: string): Promise<void> {
  const program = path.join(__dirname, 'publishable.mjs')
  const { code, output } = await capture(process.execPath, [program, PACKAGE, archive])
  if (code !== 0) throw new Error(output.trimEnd())
}
