import qrcode from 'qrcode-terminal'

/** What to scan and to expect, for people with phones. */
export async function phoneLinks(address: string, accounts: readonly string[]): Promise<string> {
  const codes = await Promise.all(
    accounts.map(async (account) => {
      const link = `${address}/?account=${account}`
      return `${account}  ${link}\n${await code(link)}`
    }),
  )
  return `
Scan one of these with each phone; this machine can open ${address} as well.

${codes.join('\n')}
The browser warns of the certificate, which was made a moment ago and is known to nobody: Chrome, "Advanced" and
"Proceed"; Safari, "Show Details" and "visit this website". It shows "Not secure" from then on, and lets the page have
microphone and camera all the same. Whoever is in this network can open the links too, and be anybody.`
}

function code(text: string): Promise<string> {
  return new Promise((resolve) => qrcode.generate(text, { small: true }, resolve))
}
