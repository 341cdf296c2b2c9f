import { buildDemo } from './build/demoBuild'
import { isPlatform, PLATFORMS } from './build/platform'
import { sizesOf } from './build/sizes'
import { plain } from './build/taroOutput'
import { endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { readCommandLine, runTool, UsageError } from './process/options'
import { withProgress } from './process/withProgress'

const USAGE = `usage: npm run build:h5 | build:weapp | build:alipay

Builds the demo app into dist/PLATFORM. Environment:
  CALL_CLOUD=local              for the local cloud (npm run cloud) instead of Yunxin's
  CALL_CLOUD_ADDRESS=ORIGIN     where a mini program finds the local cloud; http://127.0.0.1:5180 unless set
  YUNXIN_APP_KEY=KEY            the application key on Yunxin's cloud`

runTool(USAGE, async (args) => {
  const { positionals } = readCommandLine({ args, allowPositionals: true })
  const [platform] = positionals
  if (!isPlatform(platform) || positionals.length !== 1) {
    throw new UsageError(`A platform is needed, one of ${PLATFORMS.join(', ')}.`)
  }
  onStop(() => endCaptured())
  const result = await withProgress(`Building for ${platform}`, () => buildDemo(platform))
  if (!result.ok) {
    console.error(plain(result.output))
    throw new Error(`The build for ${platform} failed.`)
  }
  if (result.warnings !== '') console.warn(result.warnings)
  console.log(`dist/${platform}: ${sizesOf(platform, result.outputRoot).total.text}`)
  if (process.env.CALL_CLOUD !== 'local' && !process.env.YUNXIN_APP_KEY) {
    console.log(
      'Without YUNXIN_APP_KEY this build cannot sign in; CALL_CLOUD=local builds for the local cloud.',
    )
  }
})
