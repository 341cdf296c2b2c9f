import { hueOf, initialsOf } from '@/call/components/people/portrait'

it.each([
  ['李小白', '小白'],
  ['李', '李'],
  ['alice', 'A'],
  ['Ada Lovelace', 'AL'],
  ['ada.king-lovelace', 'AK'],
  ['  bob  ', 'B'],
  ['👩‍🚀 Sally', '👩‍🚀S'],
  ['🇩🇪 Hans', '🇩🇪H'],
  ['', ''],
  ['<b>', '<'],
])('%p is drawn as %p', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

it('gives a person the same colour every time, and people different ones', () => {
  expect(hueOf('alice')).toBe(hueOf('alice'))
  expect(new Set(['alice', 'bob', 'carol'].map(hueOf)).size).toBe(3)
  for (const userId of ['', 'alice', '李小白', 'x'.repeat(500)]) {
    expect(hueOf(userId)).toBeGreaterThanOrEqual(0)
    expect(hueOf(userId)).toBeLessThan(360)
  }
})
