import { existsSync } from 'node:fs'
import path from 'node:path'
import { readCommandLine, runTool, UsageError } from './process/options'
import { checkSdkFile } from './wechat-sdk/checkSdkFile'

const USAGE = `usage: npm run check:sdk -- FILE

Holds NERTC's mini-program SDK (a file from NetEase) against the types this repository has of it, and drives two
clients of it through join, publish, subscribe, mute, a reconnect and leave on the local gateway, in Node and without
media; then the call module's own WeChat media through what a bad network does to it. That takes a minute.
It needs no network, and shows that the file fits this repository, not that NetEase's cloud behaves like the gateway.`

runTool(USAGE, async (args) => {
  const { positionals } = readCommandLine({ args, allowPositionals: true })
  const [name] = positionals
  if (name === undefined || positionals.length !== 1) throw new UsageError('One file is needed.')
  // Where the person stands who typed it, not where npm runs its scripts.
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), name)
  if (!existsSync(file)) throw new UsageError(`There is no ${file}.`)
  const fits = await checkSdkFile(file, ({ name: step, ms, failure, note }) => {
    const more = note === undefined ? '' : `: ${note}`
    console.log(failure === null ? `ok    ${step} (${ms} ms)${more}` : `FAIL  ${step}: ${failure}`)
  })
  if (!fits)
    throw new Error(`${name} does not fit. The assumptions about it stand in types/nertc-wechat-sdk.d.ts.`)
  console.log(`${name} fits.`)
})
