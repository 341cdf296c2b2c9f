import path from 'node:path'
import { root } from './root'
import { withProgress } from './process/withProgress'
import { readCommandLine, runTool } from './process/options'
import { compileWithWechat } from './wechat-compiler/compileWithWechat'

const USAGE = `usage: npm run check:wechat

Compiles dist/weapp with miniprogram-ci, WeChat's own compiler: no account is needed, nothing is uploaded. Where the
compiler is not there yet it is installed into .cache (275 MB). Build first: npm run build:weapp`

runTool(USAGE, async (args) => {
  readCommandLine({ args, options: {} })
  const build = path.join(root, 'dist', 'weapp')
  const { pages, files } = await withProgress("WeChat's own compiler", () => compileWithWechat(build))
  console.log(`${pages.length} pages, ${files} files compiled`)
})
