import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** Nobody but this machine comes in here. */
const LOOPBACK = '127.0.0.1'

/** A second way in, for other devices of the network: over https, which browsers want for microphone and camera. */
export interface LanOptions {
  /** The address of this machine that others reach. */
  readonly host: string
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** The certificate and its key, in PEM. */
  readonly cert: string
  readonly key: string
}

/** A server that listens. */
export interface Door {
  readonly server: Server
  readonly port: number
  /** How it is reached: `127.0.0.1:PORT`. */
  readonly link: string
  readonly scheme: 'http' | 'https'
}

/**
 * Listens on loopback, in plain http.
 * @throws the system's error, with its `code`, if the port cannot be had
 */
export async function openLoopback(port: number): Promise<Door> {
  const server = createServer()
  const taken = await listen(server, port, LOOPBACK)
  return { server, port: taken, link: `${LOOPBACK}:${taken}`, scheme: 'http' }
}

/**
 * Listens on one address of this machine, over https.
 * @throws the system's error, with its `code`, if the port or the address cannot be had
 */
export async function openLan({ host, port = 0, cert, key }: LanOptions): Promise<Door> {
  const server = createSecureServer({ cert, key })
  const taken = await listen(server, port, host)
  return { server, port: taken, link: `${host}:${taken}`, scheme: 'https' }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port, error) : error)
    })
    server.listen(port, host, () => {
      // A server on a TCP port has this kind of address.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function portTaken(port: number, cause: Error): Error {
  const error = new Error(`Port ${port} is taken by another program; choose another one.`)
  return Object.assign(error, { code: 'EADDRINUSE', cause })
}
