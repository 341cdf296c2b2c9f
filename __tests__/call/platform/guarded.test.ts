import { guarded } from '../../../src/call/platform/guarded'

test('a listener that throws is told to the log and not to who called it', () => {
  const log = jest.fn()
  const heard: unknown[] = []
  const listener = guarded(
    'onThing',
    (first: number, second: string) => {
      heard.push([first, second])
      throw new Error('mine')
    },
    log,
  )
  expect(() => listener(1, 'two')).not.toThrow()
  expect(heard).toEqual([[1, 'two']])
  expect(log).toHaveBeenCalledWith('what onThing told could not be taken in', new Error('mine'))
})
