import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { execa, type ResultPromise } from 'execa'
import { Builder, type WebDriver } from 'selenium-webdriver'
import { requireWebKit } from './findWebKit'

/** How long driver and display may take to start, in ms. */
const START = 30_000
const LOOK_EVERY = 100

/** How the browser's window and devices are to be; both are settled when it starts. */
export interface WebKitOptions {
  /** Size of the one window, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** Offers a page microphone and camera, made up; else there is no `navigator.mediaDevices`. */
  readonly devices: boolean
}

/** A browser that runs, to be closed by whoever started it. */
export interface WebKit {
  readonly driver: WebDriver
  /** Ends browser, driver and display, in this order, even where ending the browser fails. */
  close(): Promise<void>
}

/**
 * Starts WebKitGTK's own small browser on a display without a screen, driven over WebDriver. It has no WebRTC.
 * @throws an error that says how to get it if it is not there
 */
export async function launchWebKit({ width, height, devices }: WebKitOptions): Promise<WebKit> {
  const programs = requireWebKit()
  const children: ResultPromise[] = []
  const stop = async () => {
    for (const child of children.reverse()) {
      child.kill()
      await child
    }
  }
  try {
    const screen = execa(
      programs.display,
      ['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', `${width}x${height}x24`],
      { stdio: ['ignore', 'pipe', 'ignore'], reject: false },
    )
    children.push(screen)
    const number = await firstLineOf(screen.stdout)
    const port = await freePort()
    const service = execa(programs.driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: { DISPLAY: `:${number}` },
      reject: false,
    })
    children.push(service)
    const address = `http://127.0.0.1:${port}`
    await untilReady(address)
    const driver = await new Builder()
      .usingServer(address)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          args: [
            '--automation',
            '--full-screen',
            `--enable-media-stream=${devices}`,
            `--enable-mock-capture-devices=${devices}`,
          ],
        },
      })
      .build()
    await driver.manage().window().setRect({ x: 0, y: 0, width, height })
    return {
      driver,
      async close() {
        try {
          await driver.quit()
        } finally {
          await stop()
        }
      },
    }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}

async function firstLineOf(output: Readable): Promise<string> {
  const lines = createInterface({ input: output })
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(lines, 'close').then(() => {
      throw new Error('the display did not start')
    }),
  ])
  return String(line)
}

/** The driver wants a number; there is no way to have it choose one. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

async function untilReady(address: string): Promise<void> {
  const deadline = Date.now() + START
  for (;;) {
    const ready = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    if (Date.now() > deadline) throw new Error(`WebKitWebDriver did not start within ${START} ms`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
}
