import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build as bundle } from 'esbuild'
import { capture } from '../process/capture'
import { root } from '../root'
import { type BuildResult, buildApp } from './buildApp'
import { PLATFORMS, type Platform } from './platform'
import { readmeSteps } from './readmeSteps'

/** Below the repository, so that the app finds the packages that are installed for it; git ignores it. */
export const WORK = path.join(root, '.cache', 'apps')
const FIXTURE = path.join(root, '__tests__', 'fixtures', 'installed-app')
const TARO = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')

/** Taro's template, with calls put in by README's steps, and without. */
export type TemplateApp = 'installed-app' | 'template-app'

/** The platforms for which the tests build the app that installs the package: for Alipay in a full run, since the demo app is built for it. */
export function installedPlatforms(full: boolean): readonly Platform[] {
  return full ? PLATFORMS : ['h5', 'weapp']
}

/** Where the app is put together. */
export function templateAppRoot(name: TemplateApp): string {
  return path.join(WORK, name)
}

/** Where a build of it is. */
export function templateAppDist(name: TemplateApp, platform: Platform): string {
  return path.join(templateAppRoot(name), 'dist', platform)
}

/** Builds an app that was made before. */
export function buildTemplateApp(name: TemplateApp, platform: Platform): Promise<BuildResult> {
  return buildApp({ platform, appRoot: templateAppRoot(name) })
}

/** Has Taro make an app of its template, and changes the two lines of it that cannot stay. */
export async function makeTemplateApp(name: TemplateApp): Promise<void> {
  const appRoot = templateAppRoot(name)
  await rm(appRoot, { recursive: true, force: true })
  await mkdir(WORK, { recursive: true })
  const args = ['init', name, '--name', name, '--description', name, '--typescript', '--no-build-es5']
  args.push('--framework', 'React', '--css', 'None', '--compiler', 'Webpack5', '--npm', 'Npm')
  args.push('--template-source', 'default-template', '--template', 'default', '--no-autoInstall')
  const { output } = await capture(process.execPath, [TARO, ...args], { cwd: WORK })
  await rm(path.join(appRoot, '.git'), { recursive: true, force: true })
  await change(path.join(appRoot, 'config', 'index.ts'), [
    // Never published at 4.2.0.
    ['"@tarojs/plugin-generator"', ''],
    ["outputRoot: 'dist'", 'outputRoot: `dist/${process.env.TARO_ENV}`'],
  ]).catch((error: Error) => {
    throw new Error(`Taro made no app that looks like its template (${error.message}):\n${output}`)
  })
}

/**
 * Unpacks the package in an app of Taro's template, and takes README's steps.
 * @param archive - what `npm pack` made of the package
 */
export async function makeInstalledApp(archive: string): Promise<void> {
  const appRoot = templateAppRoot('installed-app')
  await makeTemplateApp('installed-app')
  await unpack(archive, path.join(appRoot, 'node_modules', 'taro-nertc-call'))
  const { plugins, files, page } = readmeSteps()
  await change(path.join(appRoot, 'config', 'index.ts'), [[/plugins: \[\s*\],/, plugins]])
  for (const [file, text] of Object.entries(files)) {
    if (file !== 'src/app.ts') await writeFile(path.join(appRoot, file), onLocalCloud(text))
  }
  await change(path.join(appRoot, 'src', 'app.ts'), [[/^/, files['src/app.ts']]])
  await cp(path.join(FIXTURE, 'src'), path.join(appRoot, 'src'), { recursive: true })
  await change(path.join(appRoot, 'src', 'pages', 'index', 'index.tsx'), [
    ['// README: imports', page.imports],
    ['// README: call', page.call],
    ['{/* README: elements */}', page.elements],
  ])
  await putSdk(path.join(appRoot, 'sdk', 'nertc-wechat-sdk.js'))
}

/** The same app with an IM instance, the same page, and no calls: what calls add to it is the difference. */
export async function makeAppWithoutCalls(): Promise<void> {
  const appRoot = templateAppRoot('template-app')
  await makeTemplateApp('template-app')
  const nim = path.join(root, '__tests__', 'fixtures', 'host-app', 'src', 'nim.ts')
  await cp(nim, path.join(appRoot, 'src', 'nim.ts'))
  await change(path.join(appRoot, 'src', 'app.ts'), [[/^/, "import './nim'\n"]])
  const page = path.join('src', 'pages', 'index', 'index.tsx')
  await cp(path.join(FIXTURE, page), path.join(appRoot, page))
  await change(path.join(appRoot, page), [
    [
      "import { signedIn } from '../../signIn'\n// README: imports",
      "const signedIn = Promise.resolve('ready')",
    ],
    ['// README: call', ''],
    ['{/* README: elements */}', ''],
  ])
}

/** The key of an application stands for the cloud it is at. */
function onLocalCloud(text: string): string {
  const key = "appKey: 'your Yunxin app key'"
  if (!text.includes(key)) throw new Error(`README's step has no ${key}`)
  const part = text.includes('createNim') ? 'im' : 'call'
  return `import { local } from './local'\n${text.replace(key, `...local.${part}`)}`
}

/** Where an app puts NetEase's file, there is its stand-in: as one script, like the file. */
async function putSdk(file: string): Promise<void> {
  const standIn = require.resolve('yunxin-local-cloud/nertc-mini-stand-in', { paths: [root] })
  await bundle({ entryPoints: [standIn], outfile: file, bundle: true, format: 'cjs', target: 'es2018' })
}

async function unpack(tarball: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const { code, output } = await capture('tar', ['-xzf', tarball, '--strip-components', '1', '-C', folder])
  if (code !== 0) throw new Error(`${tarball} cannot be unpacked: ${output}`)
}

/** Changes parts of a file; each of them has to be there. */
async function change(file: string, parts: readonly (readonly [string | RegExp, string])[]): Promise<void> {
  let text = await readFile(file, 'utf8')
  for (const [before, after] of parts) {
    const found = typeof before === 'string' ? text.includes(before) : before.test(text)
    if (!found) throw new Error(`${path.relative(root, file)} has no ${String(before)}`)
    text = text.replace(before, () => after)
  }
  await writeFile(file, text)
}
