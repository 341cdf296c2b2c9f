import { createAttempt } from '../../../src/call/engine/attempt'
import { createListenerSet } from '../../../src/call/engine/listenerSet'

const thrower = () => {
  throw new Error('the app’s own')
}

describe('a set of listeners', () => {
  it('tells everybody what there is to be told, and one who listens twice twice', () => {
    const set = createListenerSet<number>()
    const listener = jest.fn()
    const undo = [set.add(listener), set.add(listener)]
    set.tell(7)
    undo[0]?.()
    set.tell(8)
    expect(listener.mock.calls).toEqual([[7], [7], [8]])
  })

  it('writes down who throws, by what they listen to, and tells the others', () => {
    const log = jest.fn()
    const set = createListenerSet('a listener of onTalking', createAttempt(log))
    const other = jest.fn()
    set.add(thrower)
    set.add(other)
    set.tell()
    expect(other).toHaveBeenCalledTimes(1)
    expect(log).toHaveBeenCalledWith('error', 'a listener of onTalking failed', expect.any(Error))
  })

  it('writes it to the console where nobody else takes it', () => {
    const error = jest.spyOn(console, 'error').mockImplementation()
    const set = createListenerSet()
    set.add(thrower)
    set.tell()
    expect(error).toHaveBeenCalledWith('[call] a listener failed', expect.any(Error))
    error.mockRestore()
  })
})
