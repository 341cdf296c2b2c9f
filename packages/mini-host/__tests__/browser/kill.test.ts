import { WebSocketServer } from 'ws'
import type { AddressInfo } from 'node:net'
import { ask, heard, hears } from './commands'
import { eachOnItsStage, PLATFORMS } from './HostStage'

const stage = eachOnItsStage()

let server: WebSocketServer
let closures: number

beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket) => socket.on('close', () => (closures += 1)))
  await new Promise<void>((resolve) => server.once('listening', () => resolve()))
})
beforeEach(() => {
  closures = 0
})
afterAll(() => {
  server.clients.forEach((socket) => socket.terminate())
  server.close()
})

describe.each(PLATFORMS)('an app that the system ends on %s', (platform) => {
  test('hears nothing of it, and begins anew with what it has kept, and what its user has decided', async () => {
    const app = await stage().start(platform, { permissions: { camera: { program: 'unasked' } } })
    const socket = { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`, multiple: true }
    await ask(app, 'call', 'setStorage', { key: 'name', data: { value: 7 } })
    await ask(app, 'socket', socket)
    await hears(app, /^socket Open/)
    await app.setPermission('camera', { program: 'refused' })
    await app.kill()
    await app.until('its socket is gone', () => (closures === 1 ? true : undefined))
    await app.reopen()
    expect(await app.storage()).toEqual({ name: { value: 7 } })
    expect((await app.permissions()).camera.program).toBe('refused')
    expect((await heard(app)).join()).not.toMatch(/hide|socket/)
    // Its first socket has the number of the former one.
    await ask(app, 'socket', socket)
    await hears(app, /^socket Open/)
    expect([closures, (await heard(app)).join()]).toEqual([1, expect.not.stringContaining('socket Close')])
  })

  test('has not lost what went wrong before', async () => {
    const app = await stage().start(platform)
    await ask(app, 'bad', 'reject')
    await app.until('the problem is known', async () =>
      (await app.problems()).length > 0 ? true : undefined,
    )
    await app.kill()
    expect(await app.problems()).toHaveLength(1)
    await app.reopen()
    expect(await app.takeProblems()).toHaveLength(1)
    expect(await app.problems()).toEqual([])
  })
})
