import { compileSamples } from '../../tools/docs/compileSamples'
import { writtenPages } from '../../tools/docs/pages'

/** The lines of these are those of a test that runs them, which `migration.test.ts` sees to. */
const RUN_ELSEWHERE = /migration\.md$/

/** A page that is wrong, beside those that are not. */
const WRONG = "```ts\nimport { call } from './phone'\n\ncall.call({ userId: 'bob', type: 3 })\n```\n"

let said: readonly string[]
beforeAll(async () => {
  const pages = Object.entries(writtenPages()).filter(([name]) => !RUN_ELSEWHERE.test(name))
  said = await compileSamples({ ...Object.fromEntries(pages), 'docs/wrong.md': WRONG })
})

it('what the pages show in TypeScript compiles against the module', () => {
  expect(said.filter((line) => !line.startsWith('docs+wrong/'))).toEqual([])
})

it('a mistake in a page is found', () => {
  expect(said).toContainEqual(expect.stringMatching(/docs\+wrong\/src\/block1\.ts.*'3' is not assignable/))
})
