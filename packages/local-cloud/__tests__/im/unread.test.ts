import { Unread } from '../../src/im/unread'

describe('what has not been read', () => {
  test('is given in the order it came, again and again, until it is marked', () => {
    const unread = new Unread<string>()
    unread.keep('alice', 1, 'first')
    unread.keep('alice', 2, 'second')
    unread.keep('bob', 3, 'for bob')
    expect(unread.of('alice')).toEqual(['first', 'second'])
    expect(unread.of('alice')).toEqual(['first', 'second'])
    unread.markRead('alice', [1, 3])
    expect(unread.of('alice')).toEqual(['second'])
    expect(unread.of('bob')).toEqual(['for bob'])
  })

  test('marks for unknown things and accounts are nothing', () => {
    const unread = new Unread<string>()
    unread.markRead('alice', [1])
    expect(unread.of('alice')).toEqual([])
  })

  test('is forgotten when cleared', () => {
    const unread = new Unread<string>()
    unread.keep('alice', 1, 'first')
    unread.clear()
    expect(unread.of('alice')).toEqual([])
  })
})
