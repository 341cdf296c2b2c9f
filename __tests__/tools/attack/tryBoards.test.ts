import { ListrLogger } from 'listr2'
import { summaryOf } from '../../../tools/attack/summary'
import { tryBoards } from '../../../tools/attack/tryBoards'
import { attackOf, boardOf, fails } from './boards'

/** Keeps what would be printed. */
class Printed extends ListrLogger {
  readonly lines: string[] = []
  override log(_: string, message: string | string[]): void {
    this.lines.push(String(message))
  }
}

const boards = [
  boardOf([attackOf('one'), attackOf('two', fails('bob says nothing'))], { name: 'first' }),
  boardOf([attackOf('three')], { name: 'second' }),
]

test('a board that fails keeps the next from nothing, and each says how far it came', async () => {
  const printed = new Printed()
  const tallies = await tryBoards(boards, printed)
  expect(tallies.map(({ tried }) => tried)).toEqual([2, 1])
  expect(printed.lines).toContain('failed: two: bob says nothing')
  expect(printed.lines).toContainEqual(expect.stringContaining('first: 2 of 2 tried, 1 failed'))
  expect(printed.lines).toContainEqual(expect.stringContaining('second: 1 of 1 tried, 0 failed'))
})

test('a board that cannot begin is an error, and no board without failures', async () => {
  const broken = boardOf([attackOf('one')], { open: fails('no browser') })
  await expect(tryBoards([broken], new Printed())).rejects.toThrow('no browser')
})

test('the summary tells what failed with the way there, and ends with the figures', async () => {
  expect(summaryOf(await tryBoards(boards, new Printed()))).toBe(
    ['first: two', '  bob says nothing', '  1. two begins', '', '3 tried, 1 failed'].join('\n'),
  )
})
