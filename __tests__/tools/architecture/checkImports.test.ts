import { checkImports } from '../../../tools/architecture'
import { TemporaryFolder } from '../temporaryFolder'
import { ALLOWED, ALLOWED_OF_PACKAGES, AROUND, BACK, LINKED, SEEDED } from './seededBreaches'
import { variants } from './variants'

const TSCONFIG = JSON.stringify({ compilerOptions: { jsx: 'react-jsx', paths: { '@/*': ['./src/*'] } } })

/** The breaches in a checkout of a few files. */
async function breachesIn(
  files: Record<string, string>,
  installed: Record<string, string> = {},
): Promise<readonly string[]> {
  const folder = new TemporaryFolder()
  try {
    folder.write('tsconfig.json', TSCONFIG)
    Object.entries(files).forEach(([file, text]) => folder.write(file, text))
    Object.entries(installed).forEach(([name, where]) => folder.link(`node_modules/${name}`, where))
    return await checkImports(folder.path)
  } finally {
    folder.remove()
  }
}

describe('a breach is found', () => {
  let breaches: readonly string[] = []

  beforeAll(async () => {
    const seeded = SEEDED.map(([, file, text]) => [file, text] as const)
    const allowed = ALLOWED.map((text, place) => [`src/call/components/allowed${place}.ts`, text] as const)
    const files = {
      ...AROUND,
      ...BACK,
      ...ALLOWED_OF_PACKAGES,
      ...Object.fromEntries([...seeded, ...allowed]),
    }
    breaches = await breachesIn(files, LINKED)
  })

  it.each(SEEDED)('%s', (_, file, __, rule) => {
    expect(breaches).toContainEqual(expect.stringContaining(`${file}: ${rule}`))
  })

  it.each(ALLOWED.map((text, place) => [text, place] as const))('but not in %s', (_, place) => {
    expect(breaches.filter((each) => each.includes(`allowed${place}`))).toEqual([])
  })

  it('and nothing else', () => {
    const files = new Set<string>([...SEEDED.map(([, file]) => file), ...Object.keys(BACK)])
    expect(breaches.filter((each) => !files.has(each.slice(0, each.indexOf(':'))))).toEqual([])
  })
})

it('two rooms of the machine that need each other are found, though no two files do', async () => {
  const breaches = await breachesIn({
    'src/call/machine/rows/a.ts': "import '../ending/a'",
    'src/call/machine/rows/b.ts': '',
    'src/call/machine/ending/a.ts': '',
    'src/call/machine/ending/b.ts': "import type { B } from '../rows/b'",
  })
  expect(breaches).toContainEqual(expect.stringContaining('the rooms of the machine depend one way'))
})

describe('what an entry loads is found', () => {
  it('in MobX behind three files, on the platform that has it', async () => {
    const files = {
      'src/call/index.ts': "export * from './createCall'",
      'src/call/createCall.ts': "import './platform/bindings/a'",
      ...variants('src/call/platform/bindings/a', ['ts', 'ts', 'ts']),
      'src/call/platform/bindings/a.weapp.ts': "import 'mobx'",
    }
    expect(await breachesIn(files)).toContain(
      'src/call/index.ts reaches mobx on weapp, through src/call/platform/bindings/a.weapp.ts',
    )
  })

  it('in a lazy media SDK of a mini program, but not of H5, nor in a type of it', async () => {
    const text = "void import('nertc-web-sdk')"
    const files = {
      // A type is known for one only where the package is there.
      'node_modules/nertc-web-sdk/index.js': '',
      'src/call/index.ts': "import './platform/bindings/a'",
      'src/call/platform/bindings/a.h5.ts': text,
      'src/call/platform/bindings/a.weapp.ts': "import type { Client } from 'nertc-web-sdk'",
      'src/call/platform/bindings/a.alipay.ts': text,
    }
    expect((await breachesIn(files)).filter((each) => each.includes(' reaches '))).toEqual([
      'src/call/index.ts reaches nertc-web-sdk on alipay, through src/call/platform/bindings/a.alipay.ts',
    ])
  })

  it('in a media SDK that reaches the main package, and in a call page that does not bring it', async () => {
    const sdk = "import './platform/rtc/nertcMini'"
    const files = {
      'src/call/index.ts': sdk,
      'src/call/platform/rtc/nertcMini.ts': "import YunXinMiniappSDK from 'nertc-wechat-sdk'",
      'src/call/pages/call/index.tsx': "import '../../platform/bindings/rtc'",
      ...variants('src/call/platform/bindings/rtc', ['ts', 'ts', 'ts']),
    }
    const bare = await breachesIn(files)
    expect(bare).toContain(
      'src/call/index.ts reaches nertc-wechat-sdk on weapp, through src/call/platform/rtc/nertcMini.ts',
    )
    const missing = 'src/call/pages/call/index.tsx does not bring nertc-wechat-sdk on weapp'
    expect(bare).toContain(missing)
    const bound = { ...files, 'src/call/platform/bindings/rtc.weapp.ts': "import '../rtc/nertcMini'" }
    expect(await breachesIn(bound)).not.toContain(missing)
  })
})
