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
  const { host = '', origin } = request.headers
  if (address !== undefined && address === `https://${host}`)
    return origin === undefined || origin === address
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)) return false
  return origin === undefined || origin === `http://${host}`
}
