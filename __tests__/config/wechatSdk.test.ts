import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { wechatSdk } from '../../config/wechatSdk'

const WEAPP = { TARO_ENV: 'weapp' }
const SDK = 'module.exports = class { static Client() { return {} } }'

describe("which file is NERTC's mini-program SDK", () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'wechat-sdk-'))
    mkdirSync(path.join(root, 'sdk'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  /** Writes a file below the app's root, and says where. */
  function write(text: string, name = 'sdk/nertc-wechat-sdk.js'): string {
    const file = path.join(root, name)
    writeFileSync(file, text)
    return file
  }

  const chosen = (environment: Record<string, string>) =>
    wechatSdk(root, { ...WEAPP, ...environment }).alias['nertc-wechat-sdk']

  it("is the one in the app's sdk folder", () => {
    const file = write(SDK)
    expect(wechatSdk(root, WEAPP)).toEqual({ alias: { 'nertc-wechat-sdk': file }, compile: [] })
  })

  it('is the one that NERTC_WECHAT_SDK names, also for the local cloud', () => {
    const file = write(SDK, 'other.js')
    expect(chosen({ NERTC_WECHAT_SDK: 'other.js' })).toBe(file)
    expect(chosen({ NERTC_WECHAT_SDK: file, CALL_CLOUD: 'local' })).toBe(file)
  })

  it("is for the local cloud the stand-in, whatever is in the app's folder, and for no other", () => {
    write(SDK)
    const standIn = path.join(__dirname, '..', '..', 'packages', 'local-cloud', 'src', 'nertc-mini-stand-in')
    expect(wechatSdk(root, { ...WEAPP, CALL_CLOUD: 'local' })).toEqual({
      alias: { 'nertc-wechat-sdk': path.join(standIn, 'index.ts') },
      compile: [standIn],
    })
    for (const CALL_CLOUD of ['', 'yunxin']) expect(chosen({ CALL_CLOUD })).not.toContain('stand-in')
  })

  it('is nothing on other platforms', () => {
    for (const TARO_ENV of ['h5', 'alipay']) {
      expect(wechatSdk(root, { TARO_ENV, CALL_CLOUD: 'local' })).toEqual({ alias: {}, compile: [] })
    }
  })

  it.each([
    ['CommonJS', SDK],
    ['UMD', `!function (root, make) { module.exports = make() }(this, () => ({ Client() {} }))`],
    ['an ES module', 'export default { Client() {} }'],
    ['a compiled ES module', 'exports.__esModule = true; exports.default = { Client() {} }'],
    ['a script that asks for wx when it is loaded', `var request = wx.request; ${SDK}`],
  ])('may be %s', (_, text) => {
    expect(chosen({ NERTC_WECHAT_SDK: write(text) })).toBeDefined()
  })

  it.each([
    ['no file', null, /needs NERTC's mini-program SDK\. NetEase hands it out .* sdk.nertc-wechat-sdk\.js/],
    ['a file that is something else', 'module.exports = {}', /exports no Client\(\)/],
    ['only a named export', 'exports.YunXinMiniappSDK = { Client() {} }', /exports no Client\(\)/],
    ['a file that is no script', 'PK\u0003\u0004', /does not run as a script \(.+\)/],
    ['a file that fails', 'throw new Error("not here")', /does not run as a script \(.*not here\)/],
  ])('with %s, a build ends with one sentence that says where to get it', (_, text, sentence) => {
    if (text !== null) write(text)
    let thrown: unknown
    try {
      wechatSdk(root, WEAPP)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ message: expect.stringMatching(sentence) })
    expect(thrown).toMatchObject({ message: expect.stringContaining('https://doc.yunxin.163.com/nertc') })
    // What Taro prints.
    expect(thrown).toMatchObject({ stack: expect.not.stringContaining('\n') })
  })

  it('says so where NERTC_WECHAT_SDK names nothing', () => {
    expect(() => chosen({ NERTC_WECHAT_SDK: 'gone.js' })).toThrow(/gone\.js, which does not exist/)
  })
})
