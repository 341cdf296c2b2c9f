import { createReadStream } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

/** A server of an app's pages that is no cloud. */
export interface PageServer {
  /** With the folder: `http://127.0.0.1:PORT/shop`. */
  readonly address: string
  close(): Promise<void>
}

/**
 * Serves an app's pages as they are served where its router has real addresses: each below the folder is the one page that
 * there is. Its files are somebody else's.
 * @param dist - where the build is
 * @param folder - below which the app is, like `/shop`
 */
export async function servePages(dist: string, folder: string): Promise<PageServer> {
  const server = createServer(({ url = '' }, response) => {
    if (!url.startsWith(`${folder}/`)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    createReadStream(path.join(dist, 'index.html')).pipe(response)
  })
  return {
    address: `http://127.0.0.1:${await listen(server)}${folder}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    // A server on a TCP port has this kind of address.
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
