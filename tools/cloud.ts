import { runTool, UsageError } from './process/options'
import { onStop } from './process/onStop'
import { readServeOptions, SERVE_USAGE } from './serve/options'
import { startCloud } from './serve/startCloud'

const USAGE = `usage: npm run cloud [-- --port 5180 --latency 0 --verbose]

Starts the local cloud alone: for an app of your own in a browser, or for a mini program in its developer tools. For
development and tests only.
${SERVE_USAGE}`

runTool(USAGE, async (args) => {
  const { port, latencyMs, verbose, lan } = readServeOptions(args)
  if (lan !== null) throw new UsageError('--lan is for npm run demo')
  const log = verbose ? (line: string) => console.log(`  ${line}`) : undefined
  const cloud = await startCloud({ port, latencyMs, log }, 'npm run cloud')
  onStop(() => cloud.close(), 0)
  const host = `127.0.0.1:${cloud.port}`
  console.log(`The local cloud listens on ${cloud.address}

  accounts        alice, bob, carol, dave, erin, frank; the token of alice is alice-token
  its state       ${cloud.address}/control/state

An app of your own, in a browser or in developer tools (docs/quick-start.md):

  createNim       { appKey: 'local', local: { address: '${host}' } }
  createCall      { appKey: 'local', rtcServers: {
                    channelServer: 'http://${host}/nrtc/getChannelInfos.action',
                    statisticsServer: 'http://${host}/rtc/stat',
                    statisticsWebSocketServer: 'ws://${host}/rtc/statws',
                    roomServer: 'http://${host}/rtc/room',
                    gateway: 'ws://${host}/rtc/gateway',
                  } }

The demo app:

  H5              npm run demo, which needs no other cloud
  WeChat          CALL_CLOUD=local CALL_CLOUD_ADDRESS=${cloud.address} npm run build:weapp
  Alipay          CALL_CLOUD=local CALL_CLOUD_ADDRESS=${cloud.address} npm run build:alipay

Ctrl-C ends it.`)
})
