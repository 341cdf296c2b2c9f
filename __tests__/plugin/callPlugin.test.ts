import { PAGE_CONFIG, usePlugin } from './usePlugin'

const { plug } = usePlugin()
const PAGES = ['pages/index/index', 'pages/me/index']

describe('app.config', () => {
  test('gets the call page in a subpackage, on H5 the media page too', () => {
    expect(plug().appConfig({ pages: PAGES }).subPackages).toEqual([
      { root: 'call', pages: ['pages/call/index'] },
    ])
    expect(plug({ platform: 'h5' }).appConfig({ pages: PAGES }).subPackages).toEqual([
      { root: 'call', pages: ['pages/call/index', 'pages/media/index'] },
    ])
  })

  test('keeps its own subpackages, under the name it has for them', () => {
    const own = { root: 'shop', pages: ['pages/index/index'] }
    const { subPackages, subpackages } = plug({ options: { root: 'packages/call' } }).appConfig({
      pages: PAGES,
      subpackages: [own],
    })
    expect(subPackages).toBeUndefined()
    expect(subpackages).toEqual([own, { root: 'packages/call', pages: ['pages/call/index'] }])
  })

  test('has the subpackage loaded ahead with the first page, beside what is', () => {
    expect(plug().appConfig({ pages: PAGES }).preloadRule).toEqual({
      'pages/index/index': { network: 'all', packages: ['call'] },
    })
    const preloadRule = { 'pages/me/index': { network: 'wifi', packages: ['shop'] } }
    expect(
      plug().appConfig({ pages: PAGES, entryPagePath: '/pages/me/index', preloadRule }).preloadRule,
    ).toEqual({
      'pages/me/index': { network: 'wifi', packages: ['shop', 'call'] },
    })
  })

  test('lets sound go on in the background, in WeChat alone', () => {
    const own = { pages: PAGES, requiredBackgroundModes: ['location'] }
    expect(plug().appConfig({ ...own }).requiredBackgroundModes).toEqual(['location', 'audio'])
    expect(plug({ platform: 'alipay' }).appConfig({ ...own }).requiredBackgroundModes).toEqual(['location'])
    expect(plug({ platform: 'h5' }).appConfig({ pages: PAGES })).not.toHaveProperty('preloadRule')
  })
})

describe('the configuration of a build', () => {
  test('says where the pages are', () => {
    const mediaPage = 'https://app.example/#/pages/media'
    expect(plug({ options: { root: 'packages/call', mediaPage } }).runnerOpts({})).toMatchObject({
      defineConstants: {
        TARO_NERTC_CALL_PAGE: '"/packages/call/pages/call/index"',
        TARO_NERTC_CALL_MEDIA_PAGE: JSON.stringify(mediaPage),
      },
    })
    expect(plug().runnerOpts({ defineConstants: { OWN: '1' } }).defineConstants).toEqual({
      OWN: '1',
      TARO_NERTC_CALL_PAGE: '"/call/pages/call/index"',
    })
  })

  test('keeps the main package small, unless the app says otherwise', () => {
    expect(plug().runnerOpts({}).optimizeMainPackage).toEqual({ enable: true })
    expect(plug().runnerOpts({ optimizeMainPackage: { enable: false } }).optimizeMainPackage).toEqual({
      enable: false,
    })
  })

  test('leaves the package out of what is bundled beforehand', () => {
    const compiler = { type: 'webpack5', prebundle: { exclude: ['other'] } }
    expect(plug().runnerOpts({ compiler }).compiler).toEqual({
      type: 'webpack5',
      prebundle: { exclude: ['other', 'taro-nertc-call'] },
    })
  })

  test('gives the call page what it says of itself, and the app the last word', () => {
    const configs = plug().miniConfigs({
      'call/pages/call/index.config': { content: {} },
      'pages/index/index.config': { content: {} },
    })
    expect(configs['call/pages/call/index.config']?.content).toEqual(PAGE_CONFIG)
    expect(configs['pages/index/index.config']?.content).toEqual({})
  })
})
