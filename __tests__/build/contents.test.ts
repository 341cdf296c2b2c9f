import { validateMiniProgram } from 'mini-program-host/validate'
import {
  appsWithCopy,
  appWithoutCalls,
  type Built,
  demo,
  holding,
  inSubpackage,
  installedApp,
  installedApps,
} from './built'

/** Texts that survive the minifier and stand in one platform's code only. */
const MARKS = {
  h5: ['getUserMedia', 'disableLogUpload'],
  weapp: ['scope.record'],
} as const

const MOBX = '[MobX]'
const minis = () => [
  demo('weapp'),
  demo('alipay'),
  ...installedApps('weapp', 'alipay'),
  ...appsWithCopy('weapp', 'alipay'),
]
const pages = () => [demo('h5'), installedApp('h5'), ...appsWithCopy('h5')]
const alipays = () => [demo('alipay'), ...installedApps('alipay'), ...appsWithCopy('alipay')]

function expectNowhere(builds: readonly Built[], text: string): void {
  for (const built of builds) {
    expect({ build: `${built.name} for ${built.platform}`, text, in: holding(built, text) }).toEqual({
      build: `${built.name} for ${built.platform}`,
      text,
      in: [],
    })
  }
}

/** The page that names what a browser loads first. */
function firstPage(built: Built): string {
  return built.files.find(({ file }) => file === 'index.html')?.bytes.toString() ?? ''
}

describe('what a build holds', () => {
  test('is what its platform needs', () => {
    for (const text of MARKS.h5) for (const built of pages()) expect(holding(built, text)).not.toEqual([])
    for (const text of MARKS.weapp) expect(holding(installedApp('weapp'), text)).not.toEqual([])
  })

  test('is nothing of the browser in a mini program', () => {
    for (const text of MARKS.h5) expectNowhere(minis(), text)
  })

  test('is nothing of WeChat in a page or in an Alipay mini program', () => {
    for (const text of MARKS.weapp) expectNowhere([...pages(), ...alipays()], text)
  })

  test('is MobX in the subpackage only', () => {
    for (const built of minis()) {
      const files = holding(built, MOBX)
      expect(files).not.toEqual([])
      expect(files.filter((file) => !inSubpackage(file))).toEqual([])
    }
  })

  test('is the call page in the subpackage only, on H5 in what comes after the first page, with what an app puts into it', () => {
    const PAGE = 'call-page__front'
    const OWN = 'of an app with a copy'
    const wholes = [...minis(), ...pages()].map((built) => [built, PAGE] as const)
    const parts = appsWithCopy('h5', 'weapp', 'alipay').map((built) => [built, OWN] as const)
    for (const [built, text] of [...wholes, ...parts]) {
      const scripts = holding(built, text).filter((file) => file.endsWith('.js'))
      expect(scripts).not.toEqual([])
      const isEarly = (file: string) =>
        built.platform === 'h5' ? firstPage(built).includes(file) : !inSubpackage(file)
      expect(scripts.filter(isEarly)).toEqual([])
    }
  })

  test('is the media SDK in a chunk of its own, which the first page does not load', () => {
    for (const built of pages()) {
      const html = firstPage(built)
      const chunks = holding(built, 'disableLogUpload').filter((file) => file.endsWith('.js'))
      expect(chunks).not.toEqual([])
      expect(chunks.filter((file) => html.includes(file))).toEqual([])
      expect(holding(built, MOBX).filter((file) => html.includes(file))).toEqual([])
    }
  })

  test("is NERTC's mini-program SDK in WeChat's subpackage only: the app's file, or for the local cloud its stand-in", () => {
    const STAND_IN = 'nertc-mini-stand-in'
    const FILE = 'nertc-wechat-sdk of the host app'
    expectNowhere([...pages(), ...alipays(), ...appsWithCopy('weapp'), appWithoutCalls()], STAND_IN)
    expectNowhere(appsWithCopy('h5', 'alipay'), FILE)
    // What the channel server names the gateway by: in every version of NetEase's file, where the demo is built with one.
    const inDemo = process.env.NERTC_WECHAT_SDK ? 'wechatapparray' : STAND_IN
    const places = [holding(demo('weapp'), inDemo), holding(installedApp('weapp'), STAND_IN)]
    for (const files of [...places, ...appsWithCopy('weapp').map((built) => holding(built, FILE))]) {
      expect(files).not.toEqual([])
      expect(files.filter((file) => !inSubpackage(file))).toEqual([])
    }
  })

  test('is the tones and pictures of a call in the subpackage, as files', () => {
    for (const built of minis()) {
      const files = built.files.map(({ file }) => file).filter((file) => /\.(mp3|png)$/.test(file))
      expect(files.filter((file) => /(ringing|dialling)\.mp3$/.test(file))).toHaveLength(2)
      expect(files.filter((file) => !inSubpackage(file))).toEqual([])
    }
  })

  test('is the look of the call page in the subpackage, and that of the banner where it is shown', () => {
    const styles = (built: Built, text: string) => holding(built, text).filter((file) => /ss$/.test(file))
    for (const built of installedApps('weapp', 'alipay')) {
      const page = styles(built, '.call-page__front')
      expect(page).not.toEqual([])
      expect(page.filter((file) => !inSubpackage(file))).toEqual([])
      expect(styles(built, '.call-banner__button').filter((file) => !inSubpackage(file))).not.toEqual([])
    }
  })

  test('is nothing of past calls in an app that does not ask for them, and in the demo all of it', () => {
    const without = [...installedApps('h5', 'weapp', 'alipay'), ...appsWithCopy('h5', 'weapp', 'alipay')]
    for (const text of ['taro-nertc-call.history', 'call-history__scroll', 'Deleted on this device only']) {
      expectNowhere(without, text)
      for (const platform of ['h5', 'weapp', 'alipay'] as const) {
        expect(holding(demo(platform), text)).not.toEqual([])
      }
    }
  })

  test('is nothing of the local cloud but in the demo app', () => {
    for (const text of ['/control/state', '127.0.0.1:5180']) {
      expectNowhere(
        [...installedApps('h5', 'weapp', 'alipay'), ...appsWithCopy('h5', 'weapp', 'alipay')],
        text,
      )
    }
  })
})

describe('a mini program', () => {
  test('is what its platform takes: sizes, files, language, templates, style sheets', () => {
    // NetEase's own file does so in a place or two, where the demo is built with one.
    const ofSdk = process.env.NERTC_WECHAT_SDK
      ? 'call/pages/call/index.js: makes code out of text (eval or new Function), which the platform forbids'
      : ''
    for (const { name, platform, folder } of minis()) {
      const found = validateMiniProgram(folder).problems
      const problems = found.filter((problem) => folder !== demo('weapp').folder || problem !== ofSdk)
      expect({ build: `${name} for ${platform}`, problems }).toEqual({
        build: `${name} for ${platform}`,
        problems: [],
      })
    }
  })
})
