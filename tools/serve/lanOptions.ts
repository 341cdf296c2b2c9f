import { readFile } from 'node:fs/promises'
import { UsageError } from '../process/options'
import { certificateFor } from './certificate'
import { lanAddress } from './lanAddress'

/** A certificate and its key, in PEM. */
export interface CertificatePair {
  readonly cert: string
  readonly key: string
}

/** What was given at the terminal of the local network. */
export interface LanValues {
  readonly lan?: boolean
  readonly 'lan-address'?: string
  readonly cert?: string
  readonly key?: string
}

/** How other devices of the network find this machine. */
export interface LanRequest {
  readonly host: string
  /** The certificate for it: the one that was named, or one that is made now. */
  pair(): Promise<CertificatePair>
}

/** The options for the local network, for a command line. */
export const LAN_OPTIONS = {
  lan: { type: 'boolean' },
  'lan-address': { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
} as const

/** What `npm run demo` says of them. */
export const LAN_USAGE = `  --lan           for phones in the local network: over https, with a QR code per account
  --lan-address   this machine's address there, where it has several
  --cert, --key   files in PEM that the phones trust, in place of a certificate that is made now`

/**
 * Reads what was asked for of the local network.
 * @param ownAddress - finds this machine's address where none is given
 * @returns null where it was not asked for
 * @throws UsageError where options do not go together
 */
export function readLan(
  { lan, 'lan-address': address, cert, key }: LanValues,
  ownAddress: () => string = lanAddress,
): LanRequest | null {
  if (lan !== true) {
    const given = Object.entries({ 'lan-address': address, cert, key }).find(
      ([, value]) => value !== undefined,
    )
    if (given !== undefined) throw new UsageError(`--${given[0]} is for --lan`)
    return null
  }
  if ((cert === undefined) !== (key === undefined)) throw new UsageError('--cert and --key go together')
  const host = address ?? ownAddress()
  return {
    host,
    pair: async () =>
      cert === undefined || key === undefined
        ? certificateFor(host)
        : { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') },
  }
}
