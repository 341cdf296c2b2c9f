// node compile.cjs BUILD PACKAGES
//
// Compiles a built mini program with `miniprogram-ci`, WeChat's own compiler, without an account: what it would ask of
// WeChat about the mini program is answered here, and nothing is uploaded. Prints what was compiled as JSON.
const { generateKeyPairSync } = require('node:crypto')
const { cpSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { tmpdir } = require('node:os')
const path = require('node:path')

const [build, packages] = process.argv.slice(2)
const ci = createRequire(path.join(packages, 'package.json'))('miniprogram-ci')
const folder = mkdtempSync(path.join(tmpdir(), 'wechat-compiler-'))

/** What WeChat allows any mini program, in MB and pages. */
const LIMITS = {
  MaxCodeSize: 2,
  MaxSubpackageSubCodeSize: 2,
  MaxSubpackageFullCodeSize: 20,
  NavigateMiniprogramLimit: 10,
  MaxSubPackageLimit: 100,
  MinTabbarCount: 2,
  MaxTabbarCount: 5,
  MaxTabbarIconSize: 40,
}

async function compile() {
  const projectPath = path.join(folder, 'project')
  const privateKeyPath = path.join(folder, 'key.pem')
  // It wants the key of an upload, which never happens.
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }))
  cpSync(build, projectPath, { recursive: true })
  const appid = 'wx0000000000000000'
  const project = new ci.Project({ appid, type: 'miniProgram', projectPath, privateKeyPath, ignores: [] })
  project.attr = async () => ({ appid, gameApp: false, isSandbox: false, released: false, setting: LIMITS })
  const app = await ci.getAppJSON(project)
  const subpackages = app.subPackages ?? app.subpackages ?? []
  const pages = [
    ...app.pages,
    ...subpackages.flatMap(({ root, pages: own }) => own.map((page) => path.posix.join(root, page))),
  ]
  for (const pagePath of pages) await ci.getPageJSON(project, { miniprogramRoot: '', pagePath })
  const files = await ci.compile(project, {
    compileType: 'miniprogram',
    setting: { es6: true, minify: false },
    es6: true,
    onProgressUpdate: () => undefined,
  })
  return { pages, files: Object.keys(files).length }
}

compile()
  .then(
    (compiled) => console.log(JSON.stringify(compiled)),
    (error) => {
      console.error(String(error?.message ?? error))
      process.exitCode = 1
    },
  )
  .finally(() => {
    rmSync(folder, { recursive: true, force: true })
    // Workers of the compiler stay otherwise.
    process.exit()
  })
