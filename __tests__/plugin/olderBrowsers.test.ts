import { translateRouter } from '../../plugin/olderBrowsers'

test('what Taro’s router is made of is translated as the app is, and no other package', () => {
  const added: RegExp[] = []
  const include = { add: (modules: RegExp) => added.push(modules) }
  translateRouter({
    module: { rule: (name) => (name === 'script' ? { include } : { include: { add: () => 0 } }) },
  })
  const isTranslated = (file: string) => added.some((modules) => modules.test(file))
  expect(isTranslated('/app/node_modules/query-string/base.js')).toBe(true)
  expect(isTranslated('C:\\app\\node_modules\\filter-obj\\index.js')).toBe(true)
  expect(isTranslated('/app/node_modules/nim-web-sdk-ng/dist/esm/nim.js')).toBe(false)
})
