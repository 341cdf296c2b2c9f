import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EVENT } from '../src/call/engine/event'
import { END_REASONS } from '../src/call/machine/terms/endReason'
import { CALL_ERROR_CODES } from '../src/call/machine/terms/errorCode'

const api = readFileSync(join(__dirname, '../docs/api.md'), 'utf8')
// Tables are aligned with spaces.
const cells = api.replace(/ +/g, ' ')

describe('docs/api.md names', () => {
  it.each(Object.entries(EVENT))('the event %s', (constant, name) => {
    expect(cells).toContain(`| \`${constant}\` | \`${name}\` |`)
  })
  it.each(END_REASONS)('the end reason %s', (reason) => {
    expect(api).toContain(`\`${reason}\``)
  })
  it.each(CALL_ERROR_CODES)('the error code %s', (code) => {
    expect(api).toContain(`\`${code}\``)
  })
})
