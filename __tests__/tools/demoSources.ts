import type { TemporaryFolder } from './temporaryFolder'

/** Puts down something of all that a build of the demo app is made from. */
export function writeDemoSources(folder: TemporaryFolder): void {
  for (const file of [
    'src/app.ts',
    'src/call/index.ts',
    'types/media.d.ts',
    'config/index.ts',
    'plugin/callPlugin.ts',
    'packages/local-cloud/src/nertc-mini-stand-in/index.ts',
    'babel.config.js',
    'package.json',
    'package-lock.json',
  ]) {
    folder.write(file, `what ${file} holds`)
  }
}
