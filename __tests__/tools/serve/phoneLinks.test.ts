import { phoneLinks } from '../../../tools/serve/phoneLinks'

it('has a code and a link for each account, and says what the browser warns of', async () => {
  const text = await phoneLinks('https://192.168.1.5:5180', ['alice', 'bob'])
  expect(text).toContain('alice  https://192.168.1.5:5180/?account=alice\n')
  expect(text).toContain('bob  https://192.168.1.5:5180/?account=bob\n')
  expect(text.match(/▄{20,}/g)).toHaveLength(2)
  expect(text).toContain('warns of the certificate')
})
