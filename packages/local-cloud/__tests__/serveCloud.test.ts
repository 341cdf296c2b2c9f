import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { serveCloud } from '../src/serveCloud'
import type { LocalCloud, LocalCloudOptions } from '../src/serveCloud'
import { NO_MEDIA } from '../src/withoutMedia'

/** Sends bytes as they are and gives back the first line of the answer; empty if there is none. */
function firstLine(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (data) => {
      answer += String(data)
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
  })
}

/** How an attempt to open a websocket went. */
function openSocket(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<'open' | string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address, { headers: { ...headers } })
    socket.on('open', () => {
      resolve('open')
    })
    socket.on('error', (error) => resolve(error.message))
  })
}

describe('the server of the cloud', () => {
  const running: LocalCloud[] = []
  const start = async (options: LocalCloudOptions = {}, rtc = NO_MEDIA) => {
    const cloud = await serveCloud(options, () => rtc)
    running.push(cloud)
    return cloud
  }
  afterEach(async () => {
    await Promise.all(running.splice(0).map((cloud) => cloud.close()))
  })

  test('says where it is reached', async () => {
    const lines: string[] = []
    const cloud = await start({ log: (line) => lines.push(line) })
    expect(cloud.address).toBe(`http://127.0.0.1:${cloud.port}`)
    expect(lines).toEqual([`local cloud on ${cloud.address}`])
  })

  test('says that a port is taken and leaves who has it alone', async () => {
    const first = await start()
    await expect(start({ port: first.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      message: `Port ${first.port} is taken by another program; choose another one.`,
    })
    expect((await fetch(`${first.address}/lbs`)).status).toBe(200)
  })

  test('gives its port back when it is closed', async () => {
    const { port } = await start()
    await running.pop()?.close()
    await start({ port })
  })

  test('tells pages of any origin where to connect', async () => {
    const cloud = await start()
    const response = await fetch(`${cloud.address}/lbs?k=key`, { headers: { Origin: 'http://app.test' } })
    expect(response.headers.get('access-control-allow-origin')).toBe('http://app.test')
    expect(await response.json()).toMatchObject({
      common: { 'link.default': [`127.0.0.1:${cloud.port}`] },
    })
  })

  test('answers a browser that asks first', async () => {
    const { address } = await start()
    const headers = { Origin: 'http://app.test', 'Access-Control-Request-Headers': 'x-a' }
    const response = await fetch(`${address}/lbs`, { method: 'OPTIONS', headers })
    expect([response.status, response.headers.get('access-control-allow-headers')]).toEqual([204, 'x-a'])
  })

  test('opens a websocket for an id of a handshake, once, and for no other', async () => {
    const { address, port } = await start()
    const [id] = (await (await fetch(`${address}/socket.io/1/?t=1`)).text()).split(':')
    const socketOf = (name = '') => openSocket(`ws://127.0.0.1:${port}/socket.io/1/websocket/${name}`)
    expect(await socketOf(id)).toBe('open')
    expect(await socketOf(id)).toContain('401')
    expect(await socketOf('made-up')).toContain('401')
    expect(await openSocket(`ws://127.0.0.1:${port}/elsewhere`)).not.toBe('open')
  })

  describe('the websocket', () => {
    let cloud: LocalCloud
    beforeEach(async () => {
      cloud = await start()
    })
    const from = async (headers: Readonly<Record<string, string>>) => {
      const [id] = (await (await fetch(`${cloud.address}/socket.io/1/`)).text()).split(':')
      return openSocket(`ws://127.0.0.1:${cloud.port}/socket.io/1/websocket/${String(id)}`, headers)
    }

    test('opens to its own pages and to programs', async () => {
      expect(await from({})).toBe('open')
      expect(await from({ Origin: cloud.address })).toBe('open')
    })

    test.each([
      ['a development server', 'http://localhost:10086'],
      ['a program on this machine', 'http://127.0.0.1:9974'],
      ["WeChat's developer tools and phones", 'https://servicewechat.com'],
      ['WeChat on iOS', 'weapp://wechat-game-runtime'],
      ['Alipay', 'https://2021001140664847.hybrid.alipay-eco.com'],
    ])('opens to an app in %s, which says %s', async (_, origin) => {
      expect(await from({ Origin: origin })).toBe('open')
    })

    test.each([
      'https://elsewhere.test',
      'https://servicewechat.com.elsewhere.test',
      'https://elsewhere.test/servicewechat.com',
      'http://servicewechat.com',
      'https://elsewhere-hybrid.alipay-eco.com',
      'http://localhost.elsewhere.test',
      'https://localhost:5180',
      'null',
    ])('opens to no page from elsewhere: %s', async (origin) => {
      expect(await from({ Origin: origin })).toContain('403')
    })

    test.each(['http://rebound.test', 'https://servicewechat.com', 'http://localhost:10086'])(
      'opens under no name that was made to point here, to %s',
      async (origin) => {
        expect(await from({ Origin: origin, Host: 'rebound.test' })).toContain('403')
      },
    )
  })

  test('serves the files of a folder, and 404 for the rest', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cloud-files-'))
    try {
      await writeFile(join(folder, 'page.txt'), 'a page')
      const { address } = await start({ staticRoot: folder })
      expect(await (await fetch(`${address}/page.txt`)).text()).toBe('a page')
      expect((await fetch(`${address}/missing.txt`)).status).toBe(404)
      const { address: bare } = await start()
      expect((await fetch(`${bare}/page.txt`)).status).toBe(404)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('outlives addresses that are none', async () => {
    const { port, address } = await start()
    const rest = `HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`
    expect(await firstLine(port, `GET // ${rest}`)).toBe('HTTP/1.1 400 Bad Request')
    const upgrade = 'HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'
    expect(await firstLine(port, `GET // ${upgrade}`)).toBe('')
    expect((await fetch(`${address}/lbs`)).status).toBe(200)
  })

  test('lets nobody in while it closes', async () => {
    let tried = 'not tried'
    const { port, address } = await start(
      {},
      {
        ...NO_MEDIA,
        close: async () => {
          tried = await openSocket(`ws://127.0.0.1:${port}/socket.io/1/websocket/${String(id)}`)
        },
      },
    )
    const [id] = (await (await fetch(`${address}/socket.io/1/`)).text()).split(':')
    await running.pop()?.close()
    expect(tried).toContain('ECONNREFUSED')
  })
})
