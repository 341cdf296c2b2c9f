import { Agent, request } from 'node:https'
import { generate } from 'selfsigned'
import { WebSocket } from 'ws'
import { serveCloud } from '../src/serveCloud'
import type { LocalCloud } from '../src/serveCloud'
import { NO_MEDIA } from '../src/withoutMedia'

const agent = new Agent({ rejectUnauthorized: false })

/** What an address over https answers: its status and its text. */
function get(address: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** How an attempt to open the IM socket of a page of `origin` went. */
async function openSocket(cloud: LocalCloud, origin: string): Promise<string> {
  const { text } = await get(`${cloud.address}/socket.io/1/`)
  const [session = ''] = text.split(':')
  const address = `${cloud.address.replace(/^http/, 'ws')}/socket.io/1/websocket/${session}`
  return new Promise((resolve) => {
    const socket = new WebSocket(address, { agent, headers: { origin } })
    socket.on('open', () => resolve('open'))
    socket.on('error', (error) => resolve(error.message))
  })
}

describe('a cloud that serves the network', () => {
  let cloud: LocalCloud
  let pair: { readonly cert: string; readonly key: string }

  beforeAll(async () => {
    const { cert, private: key } = await generate(undefined, { keyType: 'ec' })
    pair = { cert, key }
  })
  beforeEach(async () => {
    // Loopback stands for the network: what is asked over https is asked at the other door.
    cloud = await serveCloud({ lan: { host: '127.0.0.1', ...pair } }, () => NO_MEDIA)
  })
  afterEach(() => cloud.close())

  test('is reached over https, and says so to the SDK', async () => {
    expect(cloud.address).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
    const { text } = await get(`${cloud.address}/lbs`)
    expect(JSON.parse(text).common['link.default']).toEqual([cloud.address.replace('https://', '')])
  })
  test('has the control API on loopback only, and nothing else there', async () => {
    expect((await get(`${cloud.address}/control/state`)).status).toBe(404)
    expect((await fetch(`http://127.0.0.1:${cloud.port}/control/state`)).status).toBe(200)
    expect((await fetch(`http://127.0.0.1:${cloud.port}/lbs`)).status).toBe(404)
  })
  test('lets its own pages and mini programs log in, and no others', async () => {
    expect(await openSocket(cloud, cloud.address)).toBe('open')
    expect(await openSocket(cloud, 'https://servicewechat.com')).toBe('open')
    expect(await openSocket(cloud, 'https://evil.test')).toMatch(/403/)
    expect(await openSocket(cloud, cloud.address.replace('https', 'http'))).toMatch(/403/)
    expect(await openSocket(cloud, 'http://localhost:10086')).toMatch(/403/)
  })
  test('gives the first port back where the second is taken', async () => {
    const port = Number(new URL(cloud.address).port)
    const free = await serveCloud({}, () => NO_MEDIA)
    await free.close()
    const lan = { host: '127.0.0.1', port, ...pair }
    await expect(serveCloud({ port: free.port, lan }, () => NO_MEDIA)).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
    const again = await serveCloud({ port: free.port }, () => NO_MEDIA)
    expect(again.port).toBe(free.port)
    await again.close()
  })
})
