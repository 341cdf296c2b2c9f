import path from 'node:path'
import type { CallPluginOptions } from '../../plugin/options'
import { usePlugin } from './usePlugin'

const { app, said, plug, endOf, startOf } = usePlugin()

/** One line of each language, and in both what has to be named. */
function expectBoth(text: string | null, ...named: readonly string[]): void {
  const [zhCN = '', en = '', ...more] = (text ?? '').split('\n')
  expect(more).toEqual([])
  expect(zhCN).toMatch(/^taro-nertc-call: .*[\u4e00-\u9fff].*。$/)
  expect(en).toMatch(/^taro-nertc-call: [\x20-\x7e…]+\.$/)
  for (const name of named) {
    expect(zhCN).toContain(name)
    expect(en).toContain(name)
  }
}

test('a good app is built, and nothing is said', () => {
  for (const platform of ['h5', 'weapp']) expect(startOf({ platform })).toBeNull()
  expect(
    startOf({ platform: 'alipay', options: { mediaPage: 'https://app.example/#/call/pages/media/index' } }),
  ).toBeNull()
  expect(said).toEqual({ errors: [], warnings: [] })
})

describe('the build ends with a sentence in each language', () => {
  test.each([
    ['an option that there is not', { folder: 'call' }, 'folder'],
    ['an option of another kind', { root: 1 }, 'root'],
    ['a root that is no folder', { root: '/call' }, 'root'],
    ['an address that is none', { mediaPage: '/call/pages/media/index' }, 'mediaPage'],
    ['options that are a text', 'call', 'plugins'],
    ['options that are a list', [{ root: 'call' }], 'plugins'],
  ])('for %s', (_, options, name) => {
    expectBoth(
      endOf(() => plug({ options: options as CallPluginOptions })),
      name,
    )
  })

  test('for components of the call page that are not there', () => {
    expectBoth(startOf({ options: { slots: 'src/call-slots' } }), 'src/call-slots', 'slots')
    app().write('src/call-slots.tsx')
    expect(startOf({ options: { slots: 'src/call-slots' } })).toBeNull()
  })

  test('for a platform without calls', () => {
    expectBoth(startOf({ platform: 'tt' }), 'tt', 'weapp', 'alipay', 'h5')
  })

  test("for an app that is not React's", () => {
    expectBoth(startOf({ config: { framework: 'vue3' } }), 'React', 'vue3')
  })

  test.each([
    ['@tarojs/taro', '3.5.12', '3.6'],
    ['@tarojs/taro', '5.0.0', '3.6'],
    ['react', '17.0.2', '18'],
    ['react', '19.0.0', '18'],
    ['nim-web-sdk-ng', '0.22.1', '10'],
    ['nim-web-sdk-ng', '10.7.0', '10.8'],
    ['mobx', '5.15.7', '6'],
    ['mobx-react-lite', '2.2.2', '3.2'],
    ['mobx-react-lite', '4.1.0', '5'],
  ])('for %s %s', (name, version, needed) => {
    app().install(path.join('node_modules', name), version)
    const text = startOf({ config: { compiler: 'webpack5' } })
    expectBoth(text, name, version, needed)
    expect(text?.match(/np(m install|x @tarojs\/cli)/g)).toHaveLength(2)
  })

  test('for what ties another MobX than the one there is', () => {
    app().install('node_modules/mobx', '6.13.5')
    expectBoth(startOf(), 'mobx-react-lite', '5.1.0', 'npm install mobx-react-lite@4')
  })

  test.each(['react', 'mobx', 'mobx-react-lite', 'nim-web-sdk-ng'])(
    'for a %s that is not installed',
    (name) => {
      app().remove(path.join('node_modules', name))
      expectBoth(startOf(), name, 'npm install')
    },
  )

  test('for the web SDK of another age, on H5 alone', () => {
    app().install('node_modules/nertc-web-sdk', '4.6.25')
    expect(startOf()).toBeNull()
    expectBoth(startOf({ platform: 'h5' }), 'nertc-web-sdk', '4.6.25', 'npm install nertc-web-sdk@5')
  })

  test('for the web SDK that is not installed, on H5 alone', () => {
    app().remove('node_modules/nertc-web-sdk')
    expect(startOf()).toBeNull()
    expectBoth(startOf({ platform: 'h5' }), 'npm install nertc-web-sdk@5')
  })

  test('for two versions of MobX', () => {
    app().install('node_modules/mobx-react-lite/node_modules/mobx', '6.13.5')
    expectBoth(startOf(), 'mobx', '7.1.3', '6.13.5')
  })

  test('for two copies of React, of one version', () => {
    app().install('lib/node_modules/react', '18.3.1')
    expectBoth(startOf(), 'react', path.join('lib', 'node_modules', 'react'))
  })

  test('for an SDK file that is missing, where it should be or is said to be', () => {
    app().remove('sdk')
    expectBoth(startOf(), path.join('sdk', 'nertc-wechat-sdk.js'), 'wechatSdk')
    said.errors = []
    expectBoth(startOf({ options: { wechatSdk: 'vendor/nertc.js' } }), path.join('vendor', 'nertc.js'))
  })

  test('for an alias of the app that names an SDK file where there is none', () => {
    const file = path.join(app().path, 'vendor', 'nertc.js')
    expectBoth(startOf({ config: { alias: { 'nertc-wechat-sdk': file } } }), file)
  })

  test.each(['index.tsx', 'index.jsx', 'index.weapp.tsx', 'index.vue'])(
    'for a page of the app, %s',
    (file) => {
      app().write(`src/call/pages/call/${file}`)
      expectBoth(startOf(), path.join('src', 'call', 'pages', 'call', 'index'), 'root')
    },
  )

  test('for a subpackage of the app with the same root', () => {
    const subPackages = [{ root: '/call/', pages: ['pages/other/index'] }]
    expectBoth(
      endOf(() => plug().appConfig({ pages: ['pages/index/index'], subPackages })),
      'app.config',
      'call',
    )
  })

  test('for a page of app.config in the place of ours', () => {
    expectBoth(
      endOf(() => plug().appConfig({ pages: ['pages/index/index', 'call/pages/call/index'] })),
      'call/pages/call/index',
      'root',
    )
  })

  test.each([undefined, 'webpack4', {}])(
    'for Taro 3 with the compiler %j, which is Webpack 4',
    (compiler) => {
      app().install('node_modules/@tarojs/taro', '3.6.40')
      expectBoth(startOf({ config: { compiler } }), 'webpack4', 'webpack5')
    },
  )

  test("for Taro's Vite runner, on Alipay", () => {
    for (const compiler of ['vite', { type: 'vite' }]) {
      said.errors = []
      expectBoth(startOf({ platform: 'alipay', config: { compiler } }), 'Vite', 'webpack5')
    }
  })

  test("for Taro's router that loads each page anew, on H5", () => {
    const config = { h5: { router: { mode: 'multi' } } }
    expectBoth(startOf({ platform: 'h5', config }), 'multi', 'hash', 'browser')
  })
})

describe('the build goes on', () => {
  test.each(['hash', 'browser', undefined])("with Taro's router in mode %s", (mode) => {
    expect(startOf({ platform: 'h5', config: { h5: { router: { mode } } } })).toBeNull()
    expect(said).toEqual({ errors: [], warnings: [] })
  })

  test('for a mini program, whatever the router on H5 is', () => {
    expect(startOf({ config: { h5: { router: { mode: 'multi' } } } })).toBeNull()
  })

  test('with a warning where Alipay has no media page', () => {
    expect(startOf({ platform: 'alipay' })).toBeNull()
    expectBoth(said.warnings.join('\n'), 'mediaPage')
  })

  test('with a warning where the main package is not to be kept small', () => {
    expect(startOf({ config: { mini: { optimizeMainPackage: { enable: false } } } })).toBeNull()
    expectBoth(said.warnings.join('\n'), 'optimizeMainPackage', 'MobX')
  })

  test.each(['h5', 'weapp'])("with Taro's Vite runner, on %s", (platform) => {
    expect(startOf({ platform, config: { compiler: 'vite' } })).toBeNull()
    expect(said).toEqual({ errors: [], warnings: [] })
  })

  test('where an alias of the app names the SDK', () => {
    app().remove('sdk')
    app().write('vendor/nertc.js')
    for (const alias of [path.join(app().path, 'vendor', 'nertc.js'), 'a-package']) {
      expect(startOf({ config: { alias: { 'nertc-wechat-sdk': alias } } })).toBeNull()
    }
  })

  test.each([
    ['3.6.40', '6.13.5', '4.1.0', { type: 'webpack5' }],
    ['3.6.40', '6.1.0', '3.2.0', 'webpack5'],
    ['4.0.9', '6.13.5', '4.1.0', undefined],
    // Taro 4 takes what it does not know for Webpack 5.
    ['4.2.0', '7.1.3', '5.1.0', 'webpack4'],
  ])('with Taro %s, MobX %s and mobx-react-lite %s', (taro, mobx, lite, compiler) => {
    app().install('node_modules/@tarojs/taro', taro)
    app().install('node_modules/mobx', mobx)
    app().install('node_modules/mobx-react-lite', lite)
    expect(startOf({ config: { compiler } })).toBeNull()
    expect(said).toEqual({ errors: [], warnings: [] })
  })

  test('where a package manager links to the one MobX there is', () => {
    app().link('node_modules/mobx-react-lite/node_modules/mobx', 'node_modules/mobx')
    expect(startOf()).toBeNull()
  })

  test('where the page beside ours is a configuration alone', () => {
    app().write('src/call/pages/call/index.config.ts')
    expect(startOf()).toBeNull()
  })
})
