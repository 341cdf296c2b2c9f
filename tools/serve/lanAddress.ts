import { networkInterfaces } from 'node:os'

/** The ranges that home and office networks are numbered in (RFC 1918), the most usual first. */
const PRIVATE = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./]

type Interfaces = ReturnType<typeof networkInterfaces>

/**
 * This machine's address in the local network, IPv4.
 * @throws an error that says what to do where it has none
 */
export function lanAddress(interfaces: Interfaces = networkInterfaces()): string {
  const addresses = Object.values(interfaces)
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  const known = PRIVATE.flatMap((range) => addresses.filter((address) => range.test(address)))
  const found = known[0] ?? addresses[0]
  if (found === undefined) {
    throw new Error('This machine is in no network: connect it, or name its address with --lan-address')
  }
  return found
}
