import { gzipSync } from 'node:zlib'
import { firstLoadOf, roomsOf } from '../../tools/build/rooms'
import { sizesOf } from '../../tools/build/sizes'
import {
  appsWithCopy,
  appWithoutCalls,
  bytesOf,
  type Built,
  demo,
  holding,
  inSubpackage,
  installedApp,
  installedApps,
} from './built'

const KB = 1024
const MB = 1024 * KB

interface Budget {
  readonly what: string
  readonly bytes: number
  readonly most: number
}

function outside(built: Built): number {
  return bytesOf(built.files.filter(({ file }) => !inSubpackage(file)))
}

function inside(built: Built): number {
  return bytesOf(built.files.filter(({ file }) => inSubpackage(file)))
}

/** Code and styles of the call page as they are sent, MobX with them; or of Alipay's media page, where that is larger. */
function callPageOf(built: Built): number {
  const pages = holding(built, 'call-page__front')
  const largest = (extension: string) => {
    const sent = built.files.filter(({ file }) => pages.includes(file) && file.endsWith(extension))
    return Math.max(...sent.map(({ bytes }) => gzipSync(bytes).length))
  }
  return largest('.js') + largest('.css')
}

function budgets(): readonly Budget[] {
  const weapp = installedApp('weapp')
  return [
    {
      // Ten of it for the banner and the floating call, which an app need not show.
      what: 'WeChat: added to the main package',
      bytes: outside(weapp) - outside(appWithoutCalls()),
      most: 195 * KB,
    },
    { what: 'WeChat: the subpackage', bytes: inside(weapp), most: 300 * KB },
    { what: 'Alipay: the subpackage of the demo', bytes: inside(demo('alipay')), most: 300 * KB },
    ...[...installedApps('alipay'), ...appsWithCopy('alipay')].map((app) => ({
      what: 'Alipay: the subpackage',
      bytes: inside(app),
      most: 300 * KB,
    })),
    { what: 'WeChat: the main package of the demo', bytes: outside(demo('weapp')), most: 2 * MB },
    { what: 'Alipay: the main package of the demo', bytes: outside(demo('alipay')), most: 2 * MB },
    { what: 'WeChat: the main package of the installed app', bytes: outside(weapp), most: 2 * MB },
    ...installedApps('alipay').map((app) => ({
      what: 'Alipay: the main package of the installed app',
      bytes: outside(app),
      most: 2 * MB,
    })),
    {
      what: 'H5: before the first page of the installed app',
      bytes: sizesOf('h5', installedApp('h5').folder).main.raw,
      most: 900 * KB,
    },
    {
      // Its own page with the list of past calls in three languages, and Japanese, written from either side.
      what: 'H5: before the first page of the demo app',
      bytes: sizesOf('h5', demo('h5').folder).main.raw,
      most: 947 * KB,
    },
    { what: 'H5: the call page, gzip', bytes: callPageOf(installedApp('h5')), most: 58 * KB },
  ]
}

test('every budget is kept', async () => {
  const { gzip } = await firstLoadOf('h5')
  const rows = [
    ...budgets(),
    { what: 'H5: the module before the first page, gzip', bytes: gzip, most: 61 * KB },
  ]
  const rooms = await roomsOf('weapp')
  console.info(
    [
      ...rows.map(
        ({ what, bytes, most }) =>
          `${what.padEnd(40)} ${inKb(bytes).padStart(10)} of ${inKb(most).padStart(8)}`,
      ),
      'WeChat: of what is added to the main package',
      ...rooms.map(({ room, bytes }) => `  ${room.padEnd(38)} ${inKb(bytes).padStart(10)}`),
    ].join('\n'),
  )
  expect(rows.filter(({ bytes, most }) => bytes > most)).toEqual([])
})

function inKb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`
}
