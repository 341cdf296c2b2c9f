import { bytesOfBase64 } from './base64'
import { imageOf, isWithin } from './imageHeader'

/** The longest address that is looked at, and the longest picture that is one itself, in characters. */
const LONGEST_ADDRESS = 2_048
const LONGEST_DATA = 32 * 1_024
/** A picture that an address holds is small, in pixels on each side. */
const DATA_SIDE = 512

/** Without a name to log in with, which is how an address pretends to be another host's. */
const HTTPS = /^https:\/\/([a-z0-9.-]+)(?::\d{1,5})?(\/[^\s"'<>\\]*)?$/i
/** A drawing is a program for whoever draws it: a short one keeps a page busy for as long as it likes. */
const DRAWING = /\.svgz?$/i
const DATA = /^data:image\/(png|jpeg|webp);base64,([a-z0-9+/]+=*)$/i

/**
 * The address of a profile's picture, if it may be used. Whoever set it may be anybody.
 * @param hosts - where pictures may come from; `*.example.com` stands for every host below that name. Any host, unless
 * given
 * @returns the same address: https, no SVG, or a small PNG, JPEG or WebP in the address itself; empty for anything else
 */
export function pictureAddress(address: string, hosts?: readonly string[]): string {
  const data = address.length <= LONGEST_DATA ? DATA.exec(address) : null
  if (data !== null) {
    const [, kind = '', text = ''] = data
    const image = imageOf(bytesOfBase64(text))
    return image?.kind === kind.toLowerCase() && isWithin(image, DATA_SIDE) ? address : ''
  }
  const https = address.length <= LONGEST_ADDRESS ? HTTPS.exec(address) : null
  if (https === null) return ''
  const [, host = '', path = ''] = https
  const [file = ''] = path.split(/[?#]/)
  if (DRAWING.test(file)) return ''
  const name = host.toLowerCase()
  return hosts === undefined || hosts.some((each) => isOf(name, each.toLowerCase())) ? address : ''
}

function isOf(host: string, allowed: string): boolean {
  return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed
}
