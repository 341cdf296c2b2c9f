import { validateMiniProgram } from 'mini-program-host/validate'
import { bareApp, demo, holding, hostApp, hostApps, inSubpackage, type Built } from './built'

/** Texts that survive the minifier and stand in one platform's code only. */
const MARKS = {
  h5: ['getUserMedia', 'disableLogUpload'],
  weapp: ['scope.record'],
} as const

const MOBX = '[MobX]'
const minis = () => [demo('weapp'), demo('alipay'), ...hostApps('weapp', 'alipay')]
const pages = () => [demo('h5'), ...hostApps('h5')]

function expectNowhere(builds: readonly Built[], text: string): void {
  for (const built of builds) {
    expect({ build: `${built.name} for ${built.platform}`, text, in: holding(built, text) }).toEqual({
      build: `${built.name} for ${built.platform}`,
      text,
      in: [],
    })
  }
}

describe('what a build holds', () => {
  test('is what its platform needs', () => {
    for (const text of MARKS.h5) for (const built of pages()) expect(holding(built, text)).not.toEqual([])
    for (const text of MARKS.weapp) expect(holding(hostApp('weapp'), text)).not.toEqual([])
  })

  test('is nothing of the browser in a mini program', () => {
    for (const text of MARKS.h5) expectNowhere(minis(), text)
  })

  test('is nothing of WeChat in a page or in an Alipay mini program', () => {
    for (const text of MARKS.weapp) expectNowhere([...pages(), demo('alipay'), ...hostApps('alipay')], text)
  })

  test('is MobX in the subpackage only', () => {
    for (const built of minis()) {
      const files = holding(built, MOBX)
      expect(files).not.toEqual([])
      expect(files.filter((file) => !inSubpackage(file))).toEqual([])
    }
  })

  test('is the media SDK in a chunk of its own, which the first page does not load', () => {
    for (const built of pages()) {
      const html = built.files.find(({ file }) => file === 'index.html')?.bytes.toString() ?? ''
      const chunks = holding(built, 'disableLogUpload').filter((file) => file.endsWith('.js'))
      expect(chunks).not.toEqual([])
      expect(chunks.filter((file) => html.includes(file))).toEqual([])
      expect(holding(built, MOBX).filter((file) => html.includes(file))).toEqual([])
    }
  })

  test("is NERTC's mini-program SDK in WeChat's subpackage only: the app's file, or for the local cloud its stand-in", () => {
    const STAND_IN = 'nertc-mini-stand-in'
    const FILE = 'nertc-wechat-sdk of the host app'
    expectNowhere([demo('h5'), demo('alipay'), ...hostApps('h5', 'weapp', 'alipay')], STAND_IN)
    expectNowhere([...hostApps('h5', 'alipay'), bareApp()], FILE)
    // What the channel server names the gateway by: in every version of NetEase's file, where the demo is built with one.
    const inDemo = process.env.NERTC_WECHAT_SDK ? 'wechatapparray' : STAND_IN
    for (const files of [holding(demo('weapp'), inDemo), holding(hostApp('weapp'), FILE)]) {
      expect(files).not.toEqual([])
      expect(files.filter((file) => !inSubpackage(file))).toEqual([])
    }
  })

  test('is nothing of the local cloud where an app is built for Yunxin', () => {
    for (const text of ['/control/state', '127.0.0.1:5180']) {
      expectNowhere(hostApps('h5', 'weapp', 'alipay'), text)
    }
  })
})

describe('a mini program', () => {
  test('is what its platform takes: sizes, files, language, templates, style sheets', () => {
    for (const { name, platform, folder } of minis()) {
      const { problems } = validateMiniProgram(folder)
      expect({ build: `${name} for ${platform}`, problems }).toEqual({
        build: `${name} for ${platform}`,
        problems: [],
      })
    }
  })
})
