import { checkImportsOfEach } from '../../../tools/architecture'
import { TemporaryFolder } from '../temporaryFolder'
import { ALLOWED, ALLOWED_OF_PACKAGES, AROUND, BACK, LINKED, SEEDED } from './seededBreaches'
import { variants } from './variants'

const TSCONFIG = JSON.stringify({ compilerOptions: { jsx: 'react-jsx', paths: { '@/*': ['./src/*'] } } })

/** A checkout of a few files, and packages that are links. */
interface Checkout {
  readonly files: Readonly<Record<string, string>>
  readonly linked?: Readonly<Record<string, string>>
}

const seeded = SEEDED.map(([, file, text]) => [file, text] as const)
const allowed = ALLOWED.map((text, place) => [`src/call/components/allowed${place}.ts`, text] as const)

const LAZY = "void import('nertc-web-sdk')"

const NO_MEDIA_SDK = {
  'src/call/index.ts': "import './platform/rtc/nertcMini'",
  'src/call/platform/rtc/nertcMini.ts': "import YunXinMiniappSDK from 'nertc-wechat-sdk'",
  'src/call/pages/call/index.tsx': "import '../../platform/bindings/rtc'",
  ...variants('src/call/platform/bindings/rtc', ['ts', 'ts', 'ts']),
}

const CHECKOUTS = {
  seeded: {
    files: {
      ...AROUND,
      ...BACK,
      ...ALLOWED_OF_PACKAGES,
      ...Object.fromEntries([...seeded, ...allowed]),
    },
    linked: LINKED,
  },
  rooms: {
    files: {
      'src/call/machine/rows/a.ts': "import '../ending/a'",
      'src/call/machine/rows/b.ts': '',
      'src/call/machine/ending/a.ts': '',
      'src/call/machine/ending/b.ts': "import type { B } from '../rows/b'",
    },
  },
  mobx: {
    files: {
      'src/call/index.ts': "export * from './createCall'",
      'src/call/createCall.ts': "import './platform/bindings/a'",
      ...variants('src/call/platform/bindings/a', ['ts', 'ts', 'ts']),
      'src/call/platform/bindings/a.weapp.ts': "import 'mobx'",
    },
  },
  lazySdk: {
    files: {
      // A type is known for one only where the package is there.
      'node_modules/nertc-web-sdk/index.js': '',
      'src/call/index.ts': "import './platform/bindings/a'",
      'src/call/platform/bindings/a.h5.ts': LAZY,
      'src/call/platform/bindings/a.weapp.ts': "import type { Client } from 'nertc-web-sdk'",
      'src/call/platform/bindings/a.alipay.ts': LAZY,
    },
  },
  noMediaSdk: { files: NO_MEDIA_SDK },
  mediaSdk: {
    files: { ...NO_MEDIA_SDK, 'src/call/platform/bindings/rtc.weapp.ts': "import '../rtc/nertcMini'" },
  },
} as const satisfies Record<string, Checkout>

type Name = keyof typeof CHECKOUTS

const breaches: Partial<Record<Name, readonly string[]>> = {}
const breachesIn = (name: Name): readonly string[] => breaches[name] ?? []

beforeAll(async () => {
  // The keys are its names.
  const names = Object.keys(CHECKOUTS) as Name[]
  const folders = names.map((name) => laidOut(CHECKOUTS[name]))
  try {
    const found = await checkImportsOfEach(folders.map((folder) => folder.path))
    names.forEach((name, place) => (breaches[name] = found[place]))
  } finally {
    folders.forEach((folder) => folder.remove())
  }
})

function laidOut({ files, linked = {} }: Checkout): TemporaryFolder {
  const folder = new TemporaryFolder()
  folder.write('tsconfig.json', TSCONFIG)
  Object.entries(files).forEach(([file, text]) => folder.write(file, text))
  Object.entries(linked).forEach(([name, where]) => folder.link(`node_modules/${name}`, where))
  return folder
}

describe('a breach is found', () => {
  it.each(SEEDED)('%s', (_, file, __, rule) => {
    expect(breachesIn('seeded')).toContainEqual(expect.stringContaining(`${file}: ${rule}`))
  })

  it.each(ALLOWED.map((text, place) => [text, place] as const))('but not in %s', (_, place) => {
    expect(breachesIn('seeded').filter((each) => each.includes(`allowed${place}`))).toEqual([])
  })

  it('and nothing else', () => {
    const files = new Set<string>([...SEEDED.map(([, file]) => file), ...Object.keys(BACK)])
    expect(breachesIn('seeded').filter((each) => !files.has(each.slice(0, each.indexOf(':'))))).toEqual([])
  })
})

it('two rooms of the machine that need each other are found, though no two files do', () => {
  expect(breachesIn('rooms')).toContainEqual(
    expect.stringContaining('the rooms of the machine depend one way'),
  )
})

describe('what an entry loads is found', () => {
  it('in MobX behind three files, on the platform that has it', () => {
    expect(breachesIn('mobx')).toContain(
      'src/call/index.ts reaches mobx on weapp, through src/call/platform/bindings/a.weapp.ts',
    )
  })

  it('in a lazy media SDK of a mini program, but not of H5, nor in a type of it', () => {
    expect(breachesIn('lazySdk').filter((each) => each.includes(' reaches '))).toEqual([
      'src/call/index.ts reaches nertc-web-sdk on alipay, through src/call/platform/bindings/a.alipay.ts',
    ])
  })

  it('in a media SDK that reaches the main package, and in a call page that does not bring it', () => {
    expect(breachesIn('noMediaSdk')).toContain(
      'src/call/index.ts reaches nertc-wechat-sdk on weapp, through src/call/platform/rtc/nertcMini.ts',
    )
    const missing = 'src/call/pages/call/index.tsx does not bring nertc-wechat-sdk on weapp'
    expect(breachesIn('noMediaSdk')).toContain(missing)
    // In the one that brings it the other breach is there still: it was read.
    expect(breachesIn('mediaSdk')).not.toContain(missing)
    expect(breachesIn('mediaSdk')).not.toEqual([])
  })
})
