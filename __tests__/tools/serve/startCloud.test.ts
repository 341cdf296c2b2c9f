import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startCloud } from '../../../tools/serve/startCloud'

let other: Server | undefined

/** The port of another program. */
async function occupy(): Promise<number> {
  const server = createServer()
  other = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server on a TCP port has this kind of address.
  return (server.address() as AddressInfo).port
}

afterEach(() => other?.close())

it('starts the cloud on a free port where it is asked for one', async () => {
  const cloud = await startCloud({ port: 0 }, 'npm run cloud')
  const { address, port } = cloud
  await cloud.close()
  expect(address).toBe(`http://127.0.0.1:${port}`)
  expect(port).toBeGreaterThan(0)
})

it('says how to choose another port where one is taken', async () => {
  const port = await occupy()
  await expect(startCloud({ port }, 'npm run demo')).rejects.toThrow(
    `Port ${port} is taken by another program. Choose another one: npm run demo -- --port ${port + 1}`,
  )
})
