import { compileSamples } from '../../tools/docs/compileSamples'
import { writtenPages } from '../../tools/docs/pages'

// The compiler alone has a second's work; on a busy machine it may wait.
jest.setTimeout(120_000)

it('what the pages show in TypeScript compiles against the module', async () => {
  expect(await compileSamples(writtenPages())).toEqual([])
})

it('a mistake in a page is found', async () => {
  const page = "```ts\nimport { call } from './phone'\n\ncall.call({ userId: 'bob', type: 3 })\n```\n"
  const said = await compileSamples({ 'docs/wrong.md': page })
  expect(said).toEqual([expect.stringMatching(/docs\+wrong\/src\/block1\.ts.*'3' is not assignable/)])
})
