import { runInNewContext } from 'node:vm'
import { translateAxml, translateSjs } from '../src/pack/alipayTemplate'
import { readAppConfig } from '../src/pack/appConfig'
import { readDistribution } from '../src/pack/distribution'
import { moduleScript } from '../src/pack/moduleScript'
import { packMiniProgram } from '../src/pack/packMiniProgram'
import { packSelector } from '../src/pack/stylesheet'
import { rpxToCss } from '../src/rpx'
import { hostSelector } from '../src/runtime/view/selectors'
import { FixtureApp } from './fixtureApp'

describe('AXML', () => {
  test.each([
    ['<view onTap="go" />', '<view bind:tap="go" />'],
    ['<view catchTouchMove="go" />', '<view catch:touchmove="go" />'],
    ['<view onLongTap="go" />', '<view bind:longpress="go" />'],
    ['<view a:for="{{list}}" a:key="id" />', '<view wx:for="{{list}}" wx:key="id" />'],
    ['<import src="./base.axml" />', '<import src="./base.wxml" />'],
    ['<import-sjs name="xs" from="./utils.sjs" />', '<wxs module="xs" src="./utils.wxs" />'],
  ])('%s', (axml, wxml) => {
    expect(translateAxml(axml).wxml).toBe(wxml)
  })

  test('keeps the events’ own names', () => {
    expect(translateAxml('<view onTouchStart="a" onLongTap="b" />').eventNames).toEqual({
      touchstart: 'touchStart',
      longtap: 'longTap',
    })
    expect(translateSjs('export default { a: 1 }')).toBe('module.exports = { a: 1 }')
  })
})

describe('a style sheet', () => {
  test.each([
    ['view.card > text', 'wx-view.card > wx-text'],
    ['page', 'wx-page'],
    ['.text, #view', '.text, #view'],
    ['button:not(.a)::after', 'wx-button:not(.a)::after'],
    ['wx-view .input', 'wx-view .input'],
  ])('%s', (selector, packed) => {
    expect(packSelector(selector)).toBe(packed)
  })

  test('measures in 750ths of the screen', () => {
    expect(rpxToCss('-1.5rpx solid')).toBe('calc(-1.5 * 100vw / 750) solid')
    expect(rpxToCss('10px')).toBe('10px')
  })
})

test('an app’s selector finds elements by the app’s ids', () => {
  expect(hostSelector('#one view.two')).toBe('[data-mini-id="one"] wx-view.two')
})

describe('a module', () => {
  test('may declare names that the host hides, and sees none of them', () => {
    const seen: unknown[] = []
    const define = (_: string, body: (scope: object) => void) =>
      body({ exports: { note: (value: unknown) => seen.push(value) } })
    const source = 'const window = 1; exports.note(window); exports.note(typeof document)'
    // Running the text is what a script element does; it is this test's own.
    runInNewContext(moduleScript('a', source), { miniHost: { define }, document: {} })
    expect(seen).toEqual([1, 'undefined'])
  })
})

describe('app.json', () => {
  test('is read in either platform’s words', () => {
    const read = readAppConfig({
      pages: ['a'],
      subpackages: [{ root: '/sub/', pages: ['b'] }],
      preloadRule: { a: { packages: ['sub'] } },
      tabBar: { items: [{ pagePath: 'a' }] },
    })
    expect(read).toEqual({
      pages: ['a'],
      subpackages: [{ root: 'sub', pages: ['b'] }],
      preload: { a: { network: 'wifi', packages: ['sub'] } },
      tabs: ['a'],
      window: {},
    })
  })
})

describe('a packed mini program', () => {
  test('has a script for each package, styles with what they import, and the attributes in use', () => {
    const app = new FixtureApp('weapp')
    try {
      const { program, scripts, templates } = packMiniProgram(readDistribution(app.folder))
      expect(Object.keys(scripts)).toEqual(['', 'sub'])
      expect(program.modules.sub).toEqual(['sub/pages/third/third'])
      expect(scripts['']).not.toContain('third is loaded')
      expect(program.styles.app).toContain('wx-view.name')
      expect(program.attributes['live-pusher']).toEqual(['url', 'enable-camera', 'enable-mic'])
      expect(templates).toContain('pages/first/first')
    } finally {
      app.dispose()
    }
  })
})
