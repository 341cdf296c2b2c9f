import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import type { Pack } from '../pack/packMiniProgram'
import { HOST_PAGE, HOST_STYLE } from './hostPage'

const HOST = '127.0.0.1'
const JAVASCRIPT = 'text/javascript; charset=utf-8'

/**
 * Scripts come from files only, as on a phone: the browser itself refuses eval and new Function, whoever tries it and
 * however it is reached.
 */
const POLICY = "script-src 'self'"

/** A server for one mini program, on a free port of the loopback address. */
export interface HostServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** Ends it and every connection to it; resolves when the port is free again. */
  close(): Promise<void>
}

/** Serves one mini program to the page that runs it: the host's page and scripts, packages, and the build's files. */
export async function serveHost(folder: string, pack: Pack, runtime: string): Promise<HostServer> {
  const files = sirv(folder, { dev: true })
  const texts: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html; charset=utf-8', HOST_PAGE],
    '/host.css': ['text/css; charset=utf-8', HOST_STYLE],
    '/runtime.js': [JAVASCRIPT, runtime],
    '/templates.js': [JAVASCRIPT, `window.miniHost.templates = ${pack.templates}`],
    ...Object.fromEntries(
      Object.entries(pack.scripts).map(([root, script]) => [
        `/package/${encodeURIComponent(root)}.js`,
        [JAVASCRIPT, script],
      ]),
    ),
  }
  const server = createServer((request, response) => {
    const [address = '/'] = (request.url ?? '/').split('?')
    const found = texts[address]
    if (found) {
      const [type, text] = found
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(text)
    } else if (address.startsWith('/file/')) {
      request.url = address.slice('/file'.length)
      files(request, response, () => {
        response.writeHead(404).end()
      })
    } else {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, HOST, resolve)
  })
  // A server on a TCP port has this kind of address.
  const { port } = server.address() as AddressInfo
  return { address: `http://${HOST}:${port}`, close: () => close(server) }
}

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  return closed
}
