import { checkSeams, checkSizesAndNames, type SourceTree } from '../../../tools/architecture'
import { variants } from './variants'

function treeOf(files: Record<string, string>): SourceTree {
  return new Map(Object.entries(files))
}

describe('a file out of place is found', () => {
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
    expect(checkSeams(treeOf(files))).toEqual(expect.arrayContaining([expect.stringContaining(sentence)]))
  })

  it('in a file of 301 lines, and in one named for nothing', () => {
    const files = { 'src/a.ts': 'x\n'.repeat(301), 'src/b.ts': 'x\n'.repeat(300), 'tools/utils.ts': '' }
    expect(checkSizesAndNames(treeOf(files))).toEqual([
      'src/a.ts has 301 lines, more than 300',
      'tools/utils.ts is not named for what it holds',
    ])
  })
})
