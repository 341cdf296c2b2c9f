import { readFileSync } from 'node:fs'
import path from 'node:path'
import { newFeatures, type Oldest } from '../../tools/build/newFeatures'
import { root } from '../../tools/root'
import { appsWithCopy, demo } from './built'

/** What package.json says of the browsers that the builds are for. */
function oldestBrowsers(): Oldest {
  const { browserslist } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly browserslist: readonly string[]
  }
  const since = (name: string) =>
    Number(browserslist.find((each) => each.startsWith(`${name} >= `))?.split(' >= ')[1])
  return { chrome: since('Chrome'), safari_ios: since('iOS') }
}

/** What the builds name that those lack, each with why nothing is wrong with it. Whatever is not here is a fault. */
const HARMLESS: Readonly<Record<string, string>> = {
  'Intl.Segmenter':
    'ours: where it is missing, names are taken apart by rules of our own (locales/graphemes.ts)',
  AudioContext: 'ours: where it is missing, nobody is told that they talk while muted (nertc/pageMedia.ts)',
  Notification: 'ours: asked for on the window, which may lack it (platform/host/webNotice.ts)',
  SuppressedError: "Babel's helper for `using` asks whether it is there",
  'Symbol.dispose': 'MobX asks whether it is there',
  FinalizationRegistry: 'MobX has a stand-in',
  '.difference()': 'MobX: asked for on a set by nobody here, as its six siblings below',
  '.intersection()': '',
  '.isDisjointFrom()': '',
  '.isSubsetOf()': '',
  '.isSupersetOf()': '',
  '.symmetricDifference()': '',
  '.union()': '',
  restore: 'NIM: the name of a function of its own',
  reportError: 'React asks whether it is there',
  setImmediate: 'React asks whether it is there',
  '.replaceAll()': "query-string's `stringify`, which Taro calls for a request with data in its address only",
  AudioWorkletNode: 'NERTC: for measuring and effects, which are off',
  BigInt: 'NERTC asks whether it is there',
  CaptureController: 'NERTC: for sharing the screen',
  'Error.captureStackTrace': 'NERTC asks whether it is there',
  MediaRecorder: 'NERTC: for recording',
  'MediaRecorder.isTypeSupported': 'NERTC: for recording',
  TransformStream: 'NERTC: for encrypting, which is off',
}

describe('a build for browsers', () => {
  const oldest = oldestBrowsers()

  test('is for the browsers that the documents and the page name', () => {
    expect(oldest).toEqual({ chrome: 73, safari_ios: 12.2 })
    const docs = readFileSync(path.join(root, 'docs', 'production.md'), 'utf8')
    expect(docs).toContain('Chrome 73')
    expect(docs).toContain('iOS 12.2')
  })

  test('says and uses nothing that the oldest of them lacks', () => {
    // An app that installed the package is built for the browsers that it names itself.
    for (const { name, files } of [demo('h5'), ...appsWithCopy('h5')]) {
      for (const { file, bytes } of files.filter((each) => each.file.endsWith('.js'))) {
        const found = [...newFeatures(bytes.toString(), oldest, 2019)]
        const faults = found.filter((feature) => !(feature in HARMLESS))
        expect({ build: name, file, faults }).toEqual({ build: name, file, faults: [] })
      }
    }
  })
})
