import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../root'
import { compile } from './compile'
import { libraryFiles } from './libraryFiles'
import { packageManifest } from './manifest'
import { pageConfigs } from './pageConfigs'
import { MODULE, sourceFiles } from './sourceFiles'
import { LEFT_AS_FILES } from './specifiers'

/** Where the package is put together; git ignores it. */
export const PACKAGE = path.join(root, 'dist', 'package')

/** What a package shows of itself, from the repository's root. */
const PAPERS = ['LICENSE', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md']

/**
 * Puts together what is published: `src/call` as JavaScript with its types, style sheets without Sass, tones and pictures,
 * and the Taro plugin. What was there before is gone.
 * @param folder - where to
 */
export async function assemblePackage(folder: string = PACKAGE): Promise<void> {
  const texts = {
    ...(await libraryFiles()),
    ...pageConfigs(),
    ...(await pluginFiles()),
    'package.json': json(packageManifest()),
  }
  await rm(folder, { recursive: true, force: true })
  for (const [file, text] of Object.entries(texts)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  for (const file of sourceFiles().filter((one) => LEFT_AS_FILES.test(one))) {
    await cp(path.join(MODULE, file), path.join(folder, 'lib', file))
  }
  for (const paper of PAPERS) {
    await writeFile(path.join(folder, paper), await readFile(path.join(root, paper)))
  }
}

/** What `require('taro-nertc-call/plugin')` gives is the plugin itself, to Taro and to a configuration written as a module. */
const PLUGIN_ENTRY = {
  'plugin/index.js': "module.exports = require('./callPlugin.js').callPlugin\n",
  'plugin/index.d.ts': `import { callPlugin } from './callPlugin.js'

export = callPlugin
`,
}

/** The plugin is CommonJS, as Taro loads it; the package around it is not. */
async function pluginFiles(): Promise<Record<string, string>> {
  const compiled = await compile(path.join(root, 'plugin', 'tsconfig.json'))
  return {
    ...Object.fromEntries([...compiled].map(([file, text]) => [`plugin/${file}`, text])),
    ...PLUGIN_ENTRY,
    'plugin/package.json': json({ type: 'commonjs' }),
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
