import { isIP } from 'node:net'
import { generate } from 'selfsigned'

const ONE_DAY_MS = 24 * 3600 * 1000
/** Kinds of names in a certificate (RFC 5280, GeneralName). */
const DNS_NAME = 2
const IP_ADDRESS = 7

/** A certificate for one address, good for a day, that no browser knows: each asks its user first. */
export async function certificateFor(host: string): Promise<{ readonly cert: string; readonly key: string }> {
  const name =
    isIP(host) === 0 ? ({ type: DNS_NAME, value: host } as const) : ({ type: IP_ADDRESS, ip: host } as const)
  const { cert, private: key } = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + ONE_DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [name] },
    ],
  })
  return { cert, key }
}
