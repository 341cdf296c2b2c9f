import { styleText } from 'node:util'
import qrcode from 'qrcode-terminal'

/**
 * What to scan and to expect, for people with phones.
 * @param isColoured - whether it is written to a terminal, which shows colours
 */
export async function phoneLinks(
  address: string,
  accounts: readonly string[],
  isColoured: boolean,
): Promise<string> {
  const codes = await Promise.all(
    accounts.map(async (account) => {
      const link = `${address}/?account=${account}`
      return `${account}  ${link}\n${await code(link, isColoured)}`
    }),
  )
  return `
Scan one of these with each phone; this machine can open ${address} as well.

${codes.join('\n')}
The browser warns of the certificate, which was made a moment ago and is known to nobody: Chrome, "Advanced" and
"Proceed"; Safari, "Show Details" and "visit this website". It shows "Not secure" from then on, and lets the page have
microphone and camera all the same. Whoever is in this network can open the links too, and be anybody.`
}

/** Light is what is written: where a terminal is light itself, some phones could not read it without the colours. */
function code(text: string, isColoured: boolean): Promise<string> {
  const inColours = (line: string) => (line === '' ? line : styleText(['bgBlack', 'whiteBright'], line))
  return new Promise((resolve) =>
    qrcode.generate(text, { small: true }, (drawn) =>
      resolve(isColoured ? drawn.split('\n').map(inColours).join('\n') : drawn),
    ),
  )
}
