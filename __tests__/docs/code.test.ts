import { compileSamples } from '../../tools/docs/compileSamples'
import { writtenPages } from '../../tools/docs/pages'

// The compiler alone has a second's work; on a busy machine it may wait.
jest.setTimeout(120_000)

/** The lines of these are those of a test that runs them, which `migration.test.ts` sees to. */
const RUN_ELSEWHERE = /migration\.md$/

it('what the pages show in TypeScript compiles against the module', async () => {
  const pages = Object.entries(writtenPages()).filter(([name]) => !RUN_ELSEWHERE.test(name))
  expect(await compileSamples(Object.fromEntries(pages))).toEqual([])
})

it('a mistake in a page is found', async () => {
  const page = "```ts\nimport { call } from './phone'\n\ncall.call({ userId: 'bob', type: 3 })\n```\n"
  const said = await compileSamples({ 'docs/wrong.md': page })
  expect(said).toEqual([expect.stringMatching(/docs\+wrong\/src\/block1\.ts.*'3' is not assignable/)])
})
