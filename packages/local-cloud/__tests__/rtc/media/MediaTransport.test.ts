import { MediaTransport } from '../../../src/rtc/media/MediaTransport'

const REMOTE = { iceUfrag: 'abcd', fingerprints: [{ algorithm: 'sha-256', value: '00:11:22' }] }
const udpSockets = () => process.getActiveResourcesInfo().filter((resource) => resource === 'UDPWrap').length

/** The system lets go of a closed socket some turns of the event loop later. */
async function untilSocketsAre(count: number): Promise<void> {
  for (let turn = 0; turn < 1000 && udpSockets() !== count; turn++) {
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('a media transport', () => {
  test('offers loopback and leaves the checks to the browser', async () => {
    const transport = await MediaTransport.open('send-1', REMOTE, () => undefined)
    const { iceCandidates, iceParameters, dtlsParameters } = transport.parameters
    await transport.close()
    expect(iceCandidates.map(({ ip }) => ip)).toContain('127.0.0.1')
    expect(new Set(iceCandidates.map(({ port }) => port)).size).toBe(iceCandidates.length)
    expect(iceParameters).toEqual({
      iceLite: true,
      usernameFragment: expect.stringMatching(/^\w{4,}$/),
      password: expect.stringMatching(/^\w{22,}$/),
    })
    expect(dtlsParameters.role).toBe('client')
    expect(dtlsParameters.fingerprints).toEqual([
      { algorithm: 'sha-256', value: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) },
    ])
  })

  test('closes its sockets, and says nothing of a browser that never came', async () => {
    const lines: string[] = []
    await untilSocketsAre(0)
    const before = udpSockets()
    const transport = await MediaTransport.open('recv-1', REMOTE, (line) => lines.push(line))
    expect(udpSockets()).toBeGreaterThan(before)
    await transport.close()
    await transport.close()
    await untilSocketsAre(before)
    expect(udpSockets()).toBe(before)
    expect(lines).toEqual([])
  })
})
