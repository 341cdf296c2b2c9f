// node [OPTION …] tools/with-packages.mjs SCRIPT [ARGUMENT …]
//
// Runs a TypeScript tool of this repository, with Node's own options handed on, and installs the packages of
// package-lock.json first where they are missing or out of step. Plain Node and nothing else, because on a fresh clone
// there is nothing else.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']
const HEARTBEAT_MS = 10_000

function oldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major < 20 || (major === 20 && minor < 12)
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(path.join(root, lockFile), 'utf8')).packages
}

/** What keeps the installed packages from being those of package-lock.json, or null. */
function whyInstall() {
  const installedLock = path.join('node_modules', '.package-lock.json')
  if (!existsSync(path.join(root, installedLock))) return 'the packages are not installed yet'
  const installed = packagesOf(installedLock)
  for (const [place, wanted] of Object.entries(packagesOf('package-lock.json'))) {
    if (place === '') continue
    const found = installed[place]
    // Packages for another processor or system are optional, and rightly absent. The repository's own, and the links that
    // lead to them, are in both lists as well; a link has no version on either side.
    if (found === undefined ? !wanted.optional : found.version !== wanted.version) {
      return `${place.replace(/^.*node_modules\//, '')} is not at the version package-lock.json names`
    }
  }
  return null
}

/** Runs a command to its end with this terminal as its own; hands signals on. Resolves with how it ended. */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const handlers = FORWARDED.map((signal) => [signal, () => child.kill(signal)])
    handlers.forEach(([signal, handler]) => process.on(signal, handler))
    const done = () => handlers.forEach(([signal, handler]) => process.off(signal, handler))
    child.on('error', (error) => {
      done()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      done()
      resolve({ code, signal })
    })
  })
}

/** Ends this process the way its child ended. */
function endLike({ code, signal }) {
  if (signal !== null) process.kill(process.pid, signal)
  else process.exitCode = code ?? 1
}

function install() {
  // Even under NODE_ENV=production: the tools are development packages.
  const args = ['ci', '--include=dev']
  // npm tells its scripts where it is, which spares the search for npm.cmd on Windows.
  const npm = process.env.npm_execpath
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) {
    return run(process.execPath, [npm, ...args], { cwd: root })
  }
  return run('npm', args, { cwd: root, shell: process.platform === 'win32' })
}

async function installWithProgress(reason) {
  const started = Date.now()
  console.log(`Installing packages (npm ci), a few minutes: ${reason}.`)
  const heartbeat = setInterval(() => {
    console.log(`  … still installing, ${Math.round((Date.now() - started) / 1000)} s`)
  }, HEARTBEAT_MS)
  try {
    return await install()
  } finally {
    clearInterval(heartbeat)
  }
}

async function main() {
  const [script, ...args] = process.argv.slice(2)
  if (script === undefined) {
    console.error('usage: node tools/with-packages.mjs SCRIPT [ARGUMENT …]')
    process.exitCode = 2
    return
  }
  if (oldNode()) {
    console.error(`This needs Node 20.12 or newer; ${process.version} is running.`)
    process.exitCode = 1
    return
  }
  const reason = whyInstall()
  if (reason !== null) {
    const installed = await installWithProgress(reason)
    if (installed.code !== 0) {
      console.error('npm ci did not succeed; what it said is above.')
      endLike(installed)
      return
    }
  }
  const tsx = pathToFileURL(createRequire(path.join(root, 'package.json')).resolve('tsx')).href
  const command = [...process.execArgv, '--import', tsx, path.join(root, script), ...args]
  endLike(await run(process.execPath, command, { cwd: root }))
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
