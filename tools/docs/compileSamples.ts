import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { capture } from '../process/capture'
import { root } from '../root'
import { sampleFiles } from './sampleFiles'

const TSC = path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc')

/** Below the repository, so that samples find the packages; git ignores it. */
const WORK = path.join(root, '.cache', 'samples')

/** What samples import that they do not show themselves: README's two files. */
const GIVEN: Readonly<Record<string, string>> = {
  'src/nim.ts': `import { createNim } from 'taro-nertc-call/im'\n\nexport const nim = createNim({ appKey: 'key' })\n`,
  'src/phone.ts': `import { createCall } from 'taro-nertc-call'\nimport { nim } from './nim'\n\nexport const call = createCall({ nim, appKey: 'key' })\n`,
}

/** As an app's own, with the module in place of the package. */
const PROJECT = {
  extends: path.join(root, 'tsconfig.json'),
  compilerOptions: {
    noUnusedLocals: false,
    types: ['node'],
    paths: {
      'taro-nertc-call': [path.join(root, 'src/call/index.ts')],
      'taro-nertc-call/im': [path.join(root, 'src/call/im.ts')],
      'taro-nertc-call/locales/*': [path.join(root, 'src/call/locales/*.ts')],
      'taro-nertc-call/*': [path.join(root, 'src/call/*/index.ts')],
    },
  },
  include: ['.', path.join(root, 'types'), path.join(root, 'src/call/components/icons/svg.d.ts')],
  exclude: [],
}

/**
 * Compiles what pages show, each as an app of its own, all in one program.
 * @param pages - their texts, by their place in the repository
 * @returns what the compiler says, a line each; empty where all is well
 */
export async function compileSamples(pages: Readonly<Record<string, string>>): Promise<readonly string[]> {
  await rm(WORK, { recursive: true, force: true })
  for (const [page, text] of Object.entries(pages)) {
    const files = sampleFiles(text)
    if (Object.keys(files).length === 0) continue
    const app = path.join(WORK, appOf(page))
    const given = Object.entries(GIVEN).filter(([file]) => !(file in files))
    const shown = Object.entries(files).map(([file, sample]) => [file, sample.text] as const)
    for (const [file, content] of [...given, ...shown]) {
      await mkdir(path.dirname(path.join(app, file)), { recursive: true })
      await writeFile(path.join(app, file), content)
    }
  }
  const project = path.join(WORK, 'tsconfig.json')
  await mkdir(WORK, { recursive: true })
  await writeFile(project, JSON.stringify(PROJECT))
  const { code, output } = await capture(process.execPath, [TSC, '--noEmit', '--project', project], {
    cwd: WORK,
  })
  return code === 0 ? [] : output.trimEnd().split('\n')
}

/** A folder for each page: `docs/zh-CN/api.md` is `docs+zh-CN+api`. */
function appOf(page: string): string {
  return page.replace(/\.md$/, '').replace(/[\\/]/g, '+')
}
