import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EVENT } from '../../src/call/engine/event'
import { END_REASONS } from '../../src/call/machine/terms/endReason'

/** Events that neither kit is known to have. */
const NO_COUNTERPART = [
  'USER_LEAVE',
  'USER_DISCONNECT',
  'AUDIO_MUTED',
  'VIDEO_MUTED',
  'SCREEN_AVAILABLE',
  'NETWORK_QUALITY',
  'ERROR',
]

describe.each(['migration.md', 'zh-CN/migration.md'])('docs/%s', (guide) => {
  const text = readFileSync(join(__dirname, '../../docs', guide), 'utf8')
  const lifeCycle = ['lifeCycle.test.ts', 'lifeCycleEnds.test.ts', 'useApps.ts']
    .map((file) => readFileSync(join(__dirname, '../call/realSdk', file), 'utf8'))
    .join('\n')
  const unindented = (code: string) => code.replace(/^ +/gm, '').trim()
  const blocks = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code)

  it('has lines for every section of the life cycle', () => {
    for (const section of ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9']) {
      expect(text).toContain(`**${section} `)
    }
    expect(blocks).toHaveLength(10)
  })
  it.each(blocks.map((code) => [code.split('\n')[0], code] as const))(
    'has lines that a test runs: %s …',
    (_, code) => {
      expect(unindented(lifeCycle)).toContain(unindented(code))
    },
  )
  it.each(Object.keys(EVENT).filter((key) => !NO_COUNTERPART.includes(key)))('names the event %s', (key) => {
    expect(text).toMatch(new RegExp(`\\b${key}\\b`))
  })
  it.each(END_REASONS)('names the end reason %s', (reason) => {
    expect(text).toContain(`\`${reason}\``)
  })
})
