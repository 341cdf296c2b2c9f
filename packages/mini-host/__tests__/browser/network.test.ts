import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import type { MiniProgram } from '../../src'
import { ask, heard, hears } from './commands'
import { eachOnItsStage, PLATFORMS } from './HostStage'
import { inFullRun } from './inFullRun'

const stage = eachOnItsStage()

/** Says what it was asked, and repeats what it hears. */
let server: Server
let address: string
let closures: number[]

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      response.setHeader('content-type', 'application/json')
      const { url, method, headers } = request
      response.end(JSON.stringify({ url, method, body, secret: headers['x-secret'] }))
    })
  })
  new WebSocketServer({ server }).on('connection', (socket) => {
    socket.on('message', (data) => socket.send(`echo ${String(data)}`))
    socket.on('close', (code) => closures.push(code))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  closures = []
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function openSocket(app: MiniProgram): Promise<void> {
  await ask(app, 'socket', { url: `ws://${address}/`, multiple: true })
  await hears(app, /^socket Open/)
}

describe.each(PLATFORMS)('the network on %s', (platform) => {
  test('carries requests, with any header', async () => {
    const app = await stage().start(platform)
    const header = { 'x-secret': 'seven' }
    const got = await ask(app, 'call', 'request', {
      url: `http://${address}/a`,
      data: { b: 1 },
      header,
      headers: header,
    })
    expect(got).toMatchObject({ ok: { data: { url: '/a?b=1', method: 'GET', secret: 'seven' } } })
    expect(got).toHaveProperty(platform === 'weapp' ? 'ok.statusCode' : 'ok.status', 200)
    const posted = await ask(app, 'call', 'request', {
      url: `http://${address}/`,
      method: 'POST',
      data: { b: 1 },
    })
    expect(posted).toMatchObject({ ok: { data: { method: 'POST', body: '{"b":1}' } } })
  })

  test('carries sockets, in the form of the platform', async () => {
    const app = await stage().start(platform)
    await openSocket(app)
    expect((await app.counts()).sockets).toBe(1)
    await ask(app, 'use', 'socket', 'send', { data: 'hello' })
    const message = await hears(app, /^socket Message/)
    const data = 'echo hello'
    const expected = platform === 'weapp' ? { data } : { data: { data, isBuffer: false } }
    expect(JSON.parse(message.replace('socket Message ', ''))).toEqual(expected)
    await ask(app, 'use', 'socket', 'close', { code: 4001, reason: 'enough' })
    await hears(app, 'socket Close {"code":4001,"reason":"enough"}')
    expect((await app.counts()).sockets).toBe(0)
  })

  test('can be lost, which cuts what is open, and come back', async () => {
    const app = await stage().start(platform)
    await ask(app, 'listen', 'NetworkStatusChange')
    await openSocket(app)
    await app.setNetwork('none')
    await hears(app, /^NetworkStatusChange .*"isConnected":false/)
    await hears(app, /^socket Close {"code":1006/)
    expect(await ask(app, 'call', 'request', { url: `http://${address}/` })).toHaveProperty('failed')
    await app.setNetwork('4g')
    await hears(app, /^NetworkStatusChange .*"isConnected":true/)
    expect(await ask(app, 'call', 'request', { url: `http://${address}/` })).toHaveProperty('ok')
    const type = await ask(app, 'call', 'getNetworkType')
    expect(type).toMatchObject({ ok: { networkType: platform === 'weapp' ? '4g' : '4G' } })
  })

  inFullRun('has room for five sockets', async () => {
    const app = await stage().start(platform)
    for (let number = 1; number <= 5; number += 1) {
      await ask(app, 'keep', `socket ${number}`, 'connectSocket', { url: `ws://${address}/`, multiple: true })
    }
    const sixth = await ask(app, 'call', 'connectSocket', { url: `ws://${address}/`, multiple: true })
    expect(JSON.stringify(sixth)).toContain('exceed max task count')
  })
})

test('Alipay’s one socket speaks through my.onSocket…', async () => {
  const app = await stage().start('alipay')
  await ask(app, 'listen', 'SocketOpen')
  await ask(app, 'listen', 'SocketMessage')
  expect(await ask(app, 'call', 'connectSocket', { url: `ws://${address}/` })).toHaveProperty('ok')
  await hears(app, /^SocketOpen/)
  await ask(app, 'call', 'sendSocketMessage', { data: 'hi' })
  await hears(app, 'SocketMessage {"data":"echo hi","isBuffer":false}')
  expect(await ask(app, 'call', 'connectSocket', { url: `ws://${address}/` })).toHaveProperty('ok')
  await app.until('the first goodbye', () => (closures.length === 1 ? true : undefined))
  await app.until('the second welcome', async () => {
    return (await heard(app)).filter((line) => line.startsWith('SocketOpen')).length === 2 ? true : undefined
  })
  await ask(app, 'call', 'closeSocket')
  await app.until('the second goodbye', () => (closures.length === 2 ? true : undefined))
  const late = await ask(app, 'call', 'sendSocketMessage', { data: 'too late' })
  expect(late).toMatchObject({ failed: { error: 10 } })
})
