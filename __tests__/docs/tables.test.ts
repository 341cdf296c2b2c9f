import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EVENT } from '../../src/call/engine/event'
import { END_REASONS } from '../../src/call/machine/terms/endReason'
import { CALL_ERROR_CODES } from '../../src/call/machine/terms/errorCode'
import { LACKS } from '../../src/call/machine/terms/lack'
import { writtenPages } from '../../tools/docs/pages'
import { codesIn, tableRows } from '../../tools/docs/tables'
import { MODULE, sourceFiles } from '../../tools/package/sourceFiles'

const pages = writtenPages()

/** The codes in the first cells of a page's tables. */
function named(page: string): readonly string[] {
  return tableRows(pages[page] ?? '').flatMap(([first = '']) => codesIn(first))
}

/**
 * The custom properties that the style sheets and the bar above every page take of an app: none of them sets one. Those of
 * the list of past calls have a table of their own.
 */
function chosenByApps(): readonly string[] {
  const sheets = sourceFiles().filter((file) => /\.scss$|webWayBack\.ts$/.test(file))
  const text = sheets.map((file) => readFileSync(path.join(MODULE, file), 'utf8')).join('\n')
  const used = [...text.matchAll(/var\(\s*(--call-[\w-]+)/g)].map(([, name = '']) => name)
  const ours = /^--call-(own-|top|tile-top|hue|history-)/
  return [...new Set(used)].filter((name) => !ours.test(name)).sort()
}

describe.each(['docs', 'docs/zh-CN'])('the tables in %s', (folder) => {
  it('have each error code once, with a cause and a cure', () => {
    const rows = tableRows(pages[`${folder}/errors.md`] ?? '')
    const told = rows.filter(([first = '']) => CALL_ERROR_CODES.some((code) => first === `\`${code}\``))
    expect(told.map(([first = '']) => codesIn(first)[0]).sort()).toEqual([...CALL_ERROR_CODES].sort())
    expect(told.filter(([, cause = '', cure = '']) => cause === '' || cure === '')).toEqual([])
  })
  it('have everything that may be lacking', () => {
    expect(named(`${folder}/errors.md`)).toEqual(expect.arrayContaining([...LACKS]))
  })
  it('have every custom property that a style sheet draws with, and no other', () => {
    const told = named(`${folder}/customising.md`).filter((code) => code.startsWith('--'))
    expect([...told].sort()).toEqual(chosenByApps())
  })
  it('have every end reason', () => {
    expect(named(`${folder}/events.md`)).toEqual(expect.arrayContaining([...END_REASONS]))
  })
  it('have every event, with the string that an app is told', () => {
    const rows = tableRows(pages[`${folder}/events.md`] ?? '').map(([first, second]) => [first, second])
    const events = Object.entries(EVENT).map(([constant, name]) => [`\`${constant}\``, `\`${name}\``])
    expect(rows).toEqual(expect.arrayContaining(events))
  })
})
