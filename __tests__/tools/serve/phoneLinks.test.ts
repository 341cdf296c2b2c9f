import { stripVTControlCharacters } from 'node:util'
import { phoneLinks } from '../../../tools/serve/phoneLinks'

it('has a code and a link for each account, and says what the browser warns of', async () => {
  const text = await phoneLinks('https://192.168.1.5:5180', ['alice', 'bob'], false)
  expect(text).toContain('alice  https://192.168.1.5:5180/?account=alice\n')
  expect(text).toContain('bob  https://192.168.1.5:5180/?account=bob\n')
  expect(text.match(/▄{20,}/g)).toHaveLength(2)
  expect(text).toContain('warns of the certificate')
})

it('draws its codes light on dark at a terminal, whatever the colours of that are', async () => {
  const link = 'https://192.168.1.5:5180'
  const plain = await phoneLinks(link, ['alice'], false)
  const coloured = await phoneLinks(link, ['alice'], true)
  expect(stripVTControlCharacters(coloured)).toBe(plain)
  const drawn = coloured.split('\n').filter((line) => /[▄▀█]/.test(line))
  expect(drawn.length).toBeGreaterThan(10)
  // Bright white on black, and nothing after it.
  const isSo = (line: string) =>
    line.startsWith('\u001b[40m\u001b[97m') && line.endsWith('\u001b[39m\u001b[49m')
  expect(drawn.filter((line) => !isSo(line))).toEqual([])
})
