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
