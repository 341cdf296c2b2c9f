import { onlyThose, tryBoard } from '../../../tools/attack/tryBoard'
import { attackOf, boardOf, fails } from './boards'

test('every attack is tried, also behind one that fails, which is told with the way there', async () => {
  const tally = await tryBoard(
    boardOf([attackOf('one'), attackOf('two', fails('no record')), attackOf('three')]),
  )
  expect(tally.tried).toBe(3)
  expect(tally.failures).toEqual([
    { board: 'board', name: 'two', way: ['two begins'], error: new Error('no record') },
  ])
})

test('no more are tried at a time than the board takes', async () => {
  let running = 0
  let most = 0
  const attacks = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    attackOf(name, async () => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
    }),
  )
  await tryBoard(boardOf(attacks, { atOnce: 2 }))
  expect(most).toBe(2)
})

test('it is told after each how many were tried, and what failed', async () => {
  const told: (readonly [number, string | undefined])[] = []
  const board = boardOf([attackOf('one', fails('x')), attackOf('two')], { atOnce: 1 })
  await tryBoard(board, (tried, failure) => told.push([tried, failure?.name]))
  expect(told).toEqual([
    [1, 'one'],
    [2, undefined],
  ])
})

describe('what a board needs', () => {
  const stage = () => {
    const log: string[] = []
    const open = async () => void log.push('open')
    const close = async () => void log.push('close')
    return { log, open, close }
  }

  test('comes before the first attack and goes after the last, also where one fails', async () => {
    const { log, open, close } = stage()
    const attack = attackOf('one', async () => {
      log.push('one')
      throw new Error('x')
    })
    await tryBoard(boardOf([attack], { open, close }))
    expect(log).toEqual(['open', 'one', 'close'])
  })

  test('goes also where it did not come, which is no failure of an attack', async () => {
    const { log, close } = stage()
    const open = fails('no browser')
    await expect(tryBoard(boardOf([attackOf('one')], { open, close }))).rejects.toThrow('no browser')
    expect(log).toEqual(['close'])
  })

  test('does not come where nothing is tried', async () => {
    const { log, open, close } = stage()
    expect(await tryBoard(boardOf([], { open, close }))).toEqual({ tried: 0, failures: [] })
    expect(log).toEqual([])
  })
})

test('those alone are tried whose name, or whose board’s, has the text in it', () => {
  const board = boardOf([attackOf('rejected: the push is lost'), attackOf('cancelled')], { name: 'Faults' })
  expect(onlyThose(board, 'Rejected').attacks.map(({ name }) => name)).toEqual(['rejected: the push is lost'])
  expect(onlyThose(board, 'faults').attacks).toHaveLength(2)
  expect(onlyThose(board, 'peers').attacks).toHaveLength(0)
})
