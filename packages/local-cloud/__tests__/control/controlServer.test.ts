import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ControlServer, isLoopback } from '../../src/control/controlServer'
import { startLocalCloud } from '../../src/startLocalCloud'
import type { LocalCloud } from '../../src/startLocalCloud'

interface Answer {
  readonly status: number | undefined
  readonly body: unknown
}

describe('the control API over HTTP', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startLocalCloud()
  })
  afterAll(() => cloud.close())

  const ask = (method: string, path: string, body = '', headers: Record<string, string> = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const { port } = cloud
      const asked = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += String(chunk)
        })
        response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(text) }))
      })
      asked.on('error', reject)
      asked.end(body)
    })
  const post = (name: string, body: object | string = {}, headers?: Record<string, string>) =>
    ask('POST', `/control/${name}`, typeof body === 'string' ? body : JSON.stringify(body), headers)

  test('shows the state', async () => {
    const { status, body } = await ask('GET', '/control/state')
    expect(status).toBe(200)
    expect(body).toEqual(await cloud.state())
    expect(body).toEqual({
      accounts: ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'].map((account) => ({
        account,
        devices: [],
      })),
      rooms: [],
      rtc: [],
      records: [],
    })
  })

  test.each([
    ['latency', { ms: 0 }],
    ['disconnect', { account: 'alice' }],
    ['kick', { account: 'alice' }],
    ['loginPolicy', { multi: true }],
    ['completedRecord', { by: 'client' }],
    ['fault', { on: 'push', name: 'invite', action: 'drop' }],
    ['rtc', { action: 'resume' }],
    ['reset', {}],
  ])('takes the order %s', async (name, body) => {
    expect(await post(name, body)).toEqual({ status: 200, body: {} })
  })

  test('an order without fields needs no body', async () => {
    expect(await post('reset', '')).toEqual({ status: 200, body: {} })
  })

  test.each([
    ['latency', '{"ms":', 'The body is not JSON.'],
    ['latency', '5', 'The body must be a JSON object.'],
    ['latency', '', 'ms must be a whole number, 0 or more.'],
    ['disconnect', '{}', 'account must be one of alice, bob, carol, dave, erin, frank.'],
    ['kick', '{"account":"mallory"}', 'account must be one of alice, bob, carol, dave, erin, frank.'],
    ['loginPolicy', '{}', 'multi must be true or false.'],
    ['fault', '{"on":"push","name":"call","action":"drop"}', /^name must be one of invite/],
    ['rtc', '{"action":"stop"}', 'action must be one of drop, admit, pause, resume, strand, lose.'],
    ['reset', '{"x":1}', 'There is no field x here.'],
    ['latency', `{"ms":${'1'.repeat(70_000)}}`, 'The body is too long.'],
    ['explode', '{}', 'There is no order explode.'],
  ])('%s with a bad body is 400 and a sentence', async (name, body, sentence) => {
    expect(await post(name, body)).toEqual({
      status: 400,
      body: { error: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence) },
    })
  })

  test('each has its method', async () => {
    expect(await ask('POST', '/control/state')).toMatchObject({ status: 405 })
    expect(await ask('GET', '/control/reset')).toMatchObject({ status: 405 })
  })

  test.each(['http://evil.test', 'https://127.0.0.1', 'null', 'http://localhost:1'])(
    'a page of %s is turned away, and the order not carried out',
    async (origin) => {
      expect(await post('loginPolicy', { multi: false }, { Origin: origin })).toMatchObject({ status: 403 })
      expect(await ask('GET', '/control/state', '', { Origin: origin })).toMatchObject({ status: 403 })
    },
  )

  test.each(['evil.test', '127.0.0.1.evil.test', '192.168.0.5:80', 'localhost.evil.test:80'])(
    'the name %s, made to point here, is turned away',
    async (host) => {
      expect(await ask('GET', '/control/state', '', { Host: host })).toMatchObject({ status: 403 })
      expect(await ask('GET', '/control/state', '', { Host: host, Origin: `http://${host}` })).toMatchObject({
        status: 403,
      })
    },
  )

  test.each(['localhost', '127.0.0.1', '[::1]'])('its own pages under %s may', async (name) => {
    const host = `${name}:${cloud.port}`
    expect(await ask('GET', '/control/state', '', { Host: host, Origin: `http://${host}` })).toMatchObject({
      status: 200,
    })
  })

  test.each([
    ['10.0.0.9', 403],
    ['::1', 200],
  ])('a request that comes from %s is answered %i', async (remoteAddress, status) => {
    const control = new ControlServer(cloud.control, () => cloud.state())
    const server = createServer((asked, response) => {
      Object.defineProperty(asked.socket, 'remoteAddress', { value: remoteAddress })
      control.handleRequest(asked, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    // A server that listens on TCP has an address with a port.
    const { port } = server.address() as AddressInfo
    expect((await fetch(`http://127.0.0.1:${port}/control/state`)).status).toBe(status)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  test('tells this machine’s addresses from others', () => {
    expect(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'].map(isLoopback)).toEqual(Array(4).fill(true))
    expect(['10.0.0.1', '::2', '::ffff:10.0.0.1', '', undefined].map(isLoopback)).toEqual(
      Array(5).fill(false),
    )
  })
})
