import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Lets pages of any origin use the service, as the real one does.
 * @returns true if it was a preflight, which is answered then
 */
export function allowAnyOrigin(request: IncomingMessage, response: ServerResponse): boolean {
  const { origin, 'access-control-request-headers': headers } = request.headers
  response.setHeader('Vary', 'Origin')
  response.setHeader('Access-Control-Allow-Origin', origin ?? '*')
  if (origin !== undefined) response.setHeader('Access-Control-Allow-Credentials', 'true')
  response.setHeader('Access-Control-Expose-Headers', 'Location')
  if (request.method !== 'OPTIONS') return false
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE, OPTIONS')
  if (headers !== undefined) response.setHeader('Access-Control-Allow-Headers', headers)
  response.writeHead(204).end()
  return true
}

/**
 * Whether a request is of a program or of a page that this server gave out: of no page from elsewhere, also not under a
 * name that was made to point here.
 * @param address - where else than on loopback this server is reached, like `https://192.168.1.5:5180`
 */
export function isOwnOrigin(request: IncomingMessage, address?: string): boolean {
  const { origin } = request.headers
  const own = ownOrigin(request, address)
  return own !== undefined && (origin === undefined || origin === own)
}

/**
 * What mini programs are said to come from. WeChat's: seen by who runs servers for them, in its developer tools and on
 * phones, where iOS has a scheme for it. Alipay's: the address its documents give for the referer, and the one that its
 * developer tools have. No page on the web has any of them.
 */
const MINI_PROGRAM =
  /^(https:\/\/servicewechat\.com|weapp:\/\/[\w-]+|https:\/\/[\w-]+\.hybrid\.alipay-eco\.com)$/

/** A page of this machine, from whatever port: an app in its development server, or in WeChat's developer tools. */
const THIS_MACHINE = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Whether what made a request may log in: what `isOwnOrigin` takes, a mini program, and at loopback a page of this
 * machine. Those are of whoever develops an app, and a program on this machine may log in anyway.
 * @param address - as for `isOwnOrigin`
 */
export function mayLogIn(request: IncomingMessage, address?: string): boolean {
  const { origin = '' } = request.headers
  if (isOwnOrigin(request, address)) return true
  const own = ownOrigin(request, address)
  if (own === undefined) return false
  return MINI_PROGRAM.test(origin) || (THIS_MACHINE.test(own) && THIS_MACHINE.test(origin))
}

/** The origin of the pages that this server gives out under the name it was asked by; none where that is not its own. */
function ownOrigin({ headers: { host = '' } }: IncomingMessage, address?: string): string | undefined {
  if (address !== undefined && address === `https://${host}`) return address
  return THIS_MACHINE.test(`http://${host}`) ? `http://${host}` : undefined
}
