import { checkImports, checkSeams, checkSizesAndNames, readTree } from '../tools/architecture'
import { root } from '../tools/root'

const tree = readTree(root, ['src', 'packages', 'plugin', 'tools', 'config', '__tests__'])

describe('this repository', () => {
  it('was read', () => {
    expect([...tree.keys()]).toEqual(
      expect.arrayContaining(['src/call/index.ts', 'src/call/machine/transition.ts', 'src/app.ts']),
    )
  })

  it('imports as its layers allow, in no circle, and loads in its main package what belongs there', async () => {
    expect(await checkImports(root)).toEqual([])
  })

  it('differs between platforms at the two seams only', () => {
    expect(checkSeams(tree)).toEqual([])
  })

  it('has short files that are named for what they hold', () => {
    expect(checkSizesAndNames(tree)).toEqual([])
  })
})
