import { filesOf, sizesOf } from '../../../tools/build/sizes'
import { isPlatform, PLATFORMS } from '../../../tools/build/platform'
import { TemporaryFolder } from '../temporaryFolder'

const KB = 1024
let folder: TemporaryFolder

beforeEach(() => {
  folder = new TemporaryFolder()
})

afterEach(() => folder.remove())

it('lists a build’s files with their paths in it', () => {
  folder.write('app.js', 'app')
  folder.write('call/pages/call/index.js', 'page')
  expect(filesOf(folder.path).map(({ file, bytes }) => `${file} ${bytes}`)).toEqual([
    'app.js app',
    'call/pages/call/index.js page',
  ])
})

it('weighs on H5 what index.html loads apart from what comes later', () => {
  folder.write('index.html', '<script src="./js/app.1.js"></script><link href="./css/app.1.css">')
  folder.write('js/app.1.js', 'a'.repeat(10 * KB))
  folder.write('css/app.1.css', 'b'.repeat(KB))
  folder.write('js/call.2.js', 'c'.repeat(20 * KB))
  const { main, call, total } = sizesOf('h5', folder.path)
  expect(main.raw).toBe(11 * KB + 66)
  expect(call.raw).toBe(20 * KB)
  expect(total.raw).toBe(main.raw + call.raw)
})

it.each(['weapp', 'alipay'] as const)('weighs on %s the subpackage apart from the rest', (platform) => {
  folder.write('app.js', 'a'.repeat(3 * KB))
  folder.write('callers.js', 'a'.repeat(KB))
  folder.write('call/index.js', 'c'.repeat(5 * KB))
  const { main, call } = sizesOf(platform, folder.path)
  expect([main.raw, call.raw]).toEqual([4 * KB, 5 * KB])
})

it('does not weigh licences, which nobody loads', () => {
  folder.write('app.js', 'a')
  folder.write('app.js.LICENSE.txt', 'x'.repeat(KB))
  expect(sizesOf('weapp', folder.path).total.raw).toBe(1)
})

it('says it in whole kilobytes, begun ones counted', () => {
  folder.write('app.js', 'a'.repeat(2 * KB + 1))
  const { total } = sizesOf('weapp', folder.path)
  expect(total.text).toBe('3 KB (1 KB gzip)')
  expect(total.gzip).toBeLessThan(100)
})

it('knows the platforms', () => {
  expect(PLATFORMS.every(isPlatform)).toBe(true)
  expect([isPlatform('tt'), isPlatform(undefined)]).toEqual([false, false])
})
