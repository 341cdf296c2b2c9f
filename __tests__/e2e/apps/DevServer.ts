import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { execa, type ResultPromise } from 'execa'
import { until } from 'mini-program-host/until'
import { EDITED_APP, makeEditedApp } from '../../../tools/build/editedApp'
import { plain } from '../../../tools/build/taroOutput'
import { root } from '../../../tools/root'

const TARO = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
/** Webpack says so after each build that it has made. */
const BUILT = /^webpack \S+ compiled successfully/gm

/** Taro's development server for H5, with a copy of the app that installed the package. */
export class DevServer {
  private output = ''

  private constructor(
    private readonly process: ResultPromise,
    /** Without a slash at its end. */
    readonly address: string,
  ) {
    process.all?.on('data', (chunk: Buffer) => {
      this.output += chunk.toString()
    })
  }

  static async start(): Promise<DevServer> {
    const port = await freePort()
    await makeEditedApp(port)
    const process = execa('node', [TARO, 'build', '--type', 'h5', '--watch'], {
      cwd: EDITED_APP,
      env: { NODE_ENV: 'development' },
      stdin: 'ignore',
      all: true,
      buffer: false,
      reject: false,
    })
    const server = new DevServer(process, `http://127.0.0.1:${port}`)
    await server.hasBuilt(1).catch(async (error: unknown) => {
      await server.close()
      throw error
    })
    return server
  }

  /** How many builds it has made so far. */
  get builds(): number {
    return plain(this.output).match(BUILT)?.length ?? 0
  }

  /** Waits until it has made so many builds. */
  hasBuilt(count: number): Promise<true> {
    return until(`the development server makes build ${count}`, () => {
      if (this.process.exitCode !== null && this.process.exitCode !== undefined)
        throw new Error(`the development server has ended:\n${plain(this.output)}`)
      return this.builds >= count ? true : undefined
    })
  }

  async close(): Promise<void> {
    this.process.kill('SIGTERM')
    await this.process
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      // A server on a TCP port has this kind of address.
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
