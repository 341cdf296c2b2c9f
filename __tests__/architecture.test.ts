import { readTree, RULES, type SourceTree } from '../tools/architecture'
import { root } from '../tools/root'

const tree = readTree(root, ['src', 'local-cloud', 'tools', 'config', '__tests__'])

function treeOf(files: Record<string, string>): SourceTree {
  return new Map(Object.entries(files))
}

describe('this repository', () => {
  it('was read', () => {
    expect([...tree.keys()]).toEqual(
      expect.arrayContaining(['src/call/index.ts', 'src/call/machine/transition.ts', 'src/app.ts']),
    )
  })

  it.each(Object.entries(RULES))('%s', (_, check) => {
    expect(check(tree)).toEqual([])
  })
})

describe('a breach is found', () => {
  it.each([
    [
      'an import upwards',
      'src/call/machine/a.ts',
      "import { b } from '../engine/b'",
      'may not import engine',
    ],
    [
      'a re-export upwards',
      'src/call/locales/a.ts',
      "export { b } from '../error/b'",
      'may not import error',
    ],
    ['a lazy import upwards', 'src/call/store/a.ts', "void import('../pages/b')", 'may not import pages'],
    ['a required file', 'src/call/machine/a.ts', "const b = require('../engine/b')", 'may not import engine'],
    [
      'a type out of reach',
      'src/call/machine/a.ts',
      "let b: import('../engine/b').B",
      'may not import engine',
    ],
    [
      'an adapter in the engine',
      'src/call/engine/a.ts',
      "import '../platform/host/b'",
      'may not import host',
    ],
    [
      'a value where types are allowed',
      'src/call/components/a.ts',
      "import { b } from '../store/b'",
      'only types',
    ],
    ['a package of another layer', 'src/call/engine/a.ts', "import { x } from 'mobx'", 'the package mobx'],
    ['a file outside the module', 'src/call/engine/a.ts', "import '@/pages/index'", 'outside the module'],
    ['a file in no layer', 'src/call/stray.ts', '', 'is in no layer'],
    ['a deep import by the app', 'src/pages/a.ts', "import '@/call/engine/b'", 'an app may not import'],
    ['the store in the main package', 'src/app.ts', "import '@/call/store'", 'an app may not import'],
    ['the local cloud in the app', 'src/app.ts', "import '../local-cloud/server'", 'outside src'],
    [
      'the app in the local cloud',
      'local-cloud/a.ts',
      "import '../src/app'",
      'the local cloud imports src/app',
    ],
  ])('%s', (_, file, text, sentence) => {
    const files = {
      'src/call/engine/b.ts': '',
      'src/call/error/b.ts': '',
      'src/call/pages/b.ts': '',
      'src/call/store/b.ts': '',
      'src/call/platform/host/b.ts': '',
    }
    const breaches = RULES['imports point down only'](treeOf({ ...files, [file]: text }))
    expect(breaches).toEqual([expect.stringContaining(sentence)])
  })

  it.each([
    "import type { B } from '../store/b'",
    "import { type B } from '../store/b'",
    "export type { B } from '../store/b'",
    "import { text } from '../locales'",
    "import './a.scss'",
  ])('but not in %s', (text) => {
    const files = {
      'src/call/store/b.ts': '',
      'src/call/locales/index.ts': '',
      'src/call/components/a.ts': text,
    }
    expect(RULES['imports point down only'](treeOf(files))).toEqual([])
  })

  it('of an SDK in two files', () => {
    const text = "import NERTC from 'nertc-web-sdk'"
    const files = { 'src/call/platform/rtc/a.ts': text, 'src/call/platform/rtc/b.ts': text }
    expect(RULES['an SDK is known to one file'](treeOf(files))).toEqual([
      'nertc-web-sdk is imported in 2 files: src/call/platform/rtc/a.ts, src/call/platform/rtc/b.ts',
    ])
  })

  it.each([
    ['a switch', { 'src/call/engine/a.ts': "process.env.TARO_ENV === 'h5'" }, 'asks for the platform'],
    ['a variant elsewhere', variants('src/call/engine/a', ['ts', 'ts', 'ts']), 'outside the seams'],
    ['a missing variant', { 'src/call/platform/bindings/a.h5.ts': '' }, 'no sibling for weapp'],
    [
      'another extension',
      variants('src/call/platform/bindings/a', ['ts', 'ts', 'tsx']),
      'no sibling for alipay',
    ],
    ['.mini', { 'src/call/platform/bindings/a.mini.ts': '' }, 'there is no .mini'],
    [
      'a bare default',
      {
        ...variants('src/call/platform/bindings/a', ['ts', 'ts', 'ts']),
        'src/call/platform/bindings/a.ts': '',
      },
      'a bare default',
    ],
  ])('in %s', (_, files, sentence) => {
    const breaches = RULES['platforms differ at the two seams only'](treeOf(files))
    expect(breaches).toEqual(expect.arrayContaining([expect.stringContaining(sentence)]))
  })

  it('in MobX behind three files, on the platform that has it', () => {
    const files = {
      'src/call/index.ts': "export * from './createCall'",
      'src/call/createCall.ts': "import './platform/bindings/a'",
      ...variants('src/call/platform/bindings/a', ['ts', 'ts', 'ts']),
      'src/call/platform/bindings/a.weapp.ts': "import 'mobx'",
    }
    expect(RULES['the main package loads neither MobX nor the media SDK'](treeOf(files))).toEqual([
      'src/call/index.ts reaches mobx on weapp, through src/call/platform/bindings/a.weapp.ts',
    ])
  })

  it('in a lazy media SDK of a mini program, but not of H5', () => {
    const text = "void import('nertc-web-sdk')"
    const files = {
      'src/call/index.ts': "import './platform/bindings/a'",
      'src/call/platform/bindings/a.h5.ts': text,
      'src/call/platform/bindings/a.weapp.ts': '',
      'src/call/platform/bindings/a.alipay.ts': text,
    }
    expect(RULES['the main package loads neither MobX nor the media SDK'](treeOf(files))).toEqual([
      'src/call/index.ts reaches nertc-web-sdk on alipay, through src/call/platform/bindings/a.alipay.ts',
    ])
  })

  it('in a media SDK that reaches the main package, and in a call page that does not bring it', () => {
    const sdk = "import './platform/rtc/nertcMini'"
    const files = {
      'src/call/index.ts': sdk,
      'src/call/platform/rtc/nertcMini.ts': "import YunXinMiniappSDK from 'nertc-wechat-sdk'",
      'src/call/pages/call/index.tsx': "import '../../platform/bindings/rtc'",
      ...variants('src/call/platform/bindings/rtc', ['ts', 'ts', 'ts']),
    }
    expect(RULES['the main package loads neither MobX nor the media SDK'](treeOf(files))).toContain(
      'src/call/index.ts reaches nertc-wechat-sdk on weapp, through src/call/platform/rtc/nertcMini.ts',
    )
    const brings = RULES['the call page brings the media SDK that the engine waits for']
    expect(brings(treeOf(files))).toEqual([
      'src/call/pages/call/index.tsx does not bring nertc-wechat-sdk on weapp',
    ])
    const bound = { ...files, 'src/call/platform/bindings/rtc.weapp.ts': "import '../rtc/nertcMini'" }
    expect(brings(treeOf(bound))).toEqual([])
  })

  it('in a file of 301 lines, and in one named for nothing', () => {
    const files = { 'src/a.ts': 'x\n'.repeat(301), 'src/b.ts': 'x\n'.repeat(300), 'tools/utils.ts': '' }
    expect(RULES['files are short and named for what they hold'](treeOf(files))).toEqual([
      'src/a.ts has 301 lines, more than 300',
      'tools/utils.ts is not named for what it holds',
    ])
  })
})

function variants(base: string, [h5, weapp, alipay]: [string, string, string]): Record<string, string> {
  return { [`${base}.h5.${h5}`]: '', [`${base}.weapp.${weapp}`]: '', [`${base}.alipay.${alipay}`]: '' }
}
