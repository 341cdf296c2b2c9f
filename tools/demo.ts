import { builtFor, buildDemo, distOf } from './build/demoBuild'
import { plain } from './build/taroOutput'
import { endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { runTool } from './process/options'
import { withProgress } from './process/withProgress'
import { LAN_USAGE } from './serve/lanOptions'
import { phoneLinks } from './serve/phoneLinks'
import { readServeOptions, SERVE_USAGE } from './serve/options'
import { startCloud } from './serve/startCloud'

const USAGE = `usage: npm run demo [-- --port 5180 --latency 0 --no-build --verbose --lan]

Builds the demo app for the browser and serves it together with the local cloud, on this machine only.
${SERVE_USAGE}
  --no-build      serve the build in dist/h5 as it is
${LAN_USAGE}`

const ACCOUNTS = ['alice', 'bob', 'carol'] as const

runTool(USAGE, async (args) => {
  const { port, latencyMs, build, verbose, lan: asked } = readServeOptions(args)
  const lan = asked === null ? undefined : { host: asked.host, port, ...(await asked.pair()) }
  let close: () => Promise<void> = async () => endCaptured()
  onStop(() => close(), 0)

  // The port first: to hear that it is taken only after a build would be late.
  const log = verbose ? (line: string) => console.log(`  ${line}`) : undefined
  const cloud = await startCloud({ port, latencyMs, log, staticRoot: distOf('h5'), lan }, 'npm run demo')
  close = async () => {
    await endCaptured()
    await cloud.close()
  }
  if (build) await buildUnlessFresh()
  else checkBuild()

  if (lan !== undefined) {
    console.log(await phoneLinks(cloud.address, ACCOUNTS, process.stdout.isTTY))
    console.log(
      `http://127.0.0.1:${cloud.port}/control/state, on this machine only, shows what goes on. Ctrl-C ends it.`,
    )
    return
  }
  console.log(`
The demo is at ${cloud.address}. Open two of these, each in a window of its own:

${ACCOUNTS.map((account) => `  ${account.padEnd(6)} ${cloud.address}/?account=${account}`).join('\n')}

Each signs in by itself. In one, tap a call button; in the other, accept. The browser asks for the microphone and, for
video, the camera. Options in the address: &timeout=5000 (ms a call rings), &locale=en.
Everything stays on this machine: ${cloud.address}/control/state shows what goes on. Ctrl-C ends it.`)
})

async function buildUnlessFresh(): Promise<void> {
  const built = builtFor('h5')
  if (built?.cloud === 'local' && built.fresh) return
  const result = await withProgress('Building the demo app, a minute or two', () => buildDemo('h5', true))
  if (result.ok) return
  console.error(plain(result.output))
  throw new Error('The demo app could not be built; what the build said is above.')
}

function checkBuild(): void {
  const built = builtFor('h5')
  if (built === null) throw new Error('There is no finished build in dist/h5: leave --no-build out.')
  if (built.cloud !== 'local') {
    throw new Error(
      "The build in dist/h5 is for Yunxin's cloud: leave --no-build out to build for the local one.",
    )
  }
  if (!built.fresh) console.log('The build in dist/h5 is older than the sources.')
}
