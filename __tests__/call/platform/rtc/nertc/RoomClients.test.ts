import type { NertcLog } from '../../../../../src/call/platform/rtc/nertc/sdk'
import { RoomClients } from '../../../../../src/call/platform/rtc/nertc/RoomClients'
import { FakeClock } from '../../../engine/fakes/fakeClock'
import { FakeNertc } from './FakeNertc'
import { FakeTrack } from './FakeTrack'
import { Gates } from './Gates'

let gates: Gates
let sdk: FakeNertc
let clock: FakeClock
let clients: RoomClients

beforeEach(() => {
  gates = new Gates()
  sdk = new FakeNertc(gates)
  clock = new FakeClock()
  clients = new RoomClients(sdk, 'app', clock)
})

describe('the clients of the SDK', () => {
  it('are one, for call after call', async () => {
    for (let count = 0; count < 5; count += 1) await clients.giveBack(clients.take(), true)
    expect(sdk.clients).toHaveLength(1)
    expect(gates.passed).toHaveLength(5)
    expect(sdk.client.destroyed).toBe(false)
  })

  it('are two while one is still leaving, and one again afterwards', async () => {
    gates.held.add('leave#1')
    const left = clients.giveBack(clients.take(), true)
    const second = clients.take()
    expect(sdk.clients).toHaveLength(2)
    await clients.giveBack(second, true)
    await gates.release()
    await left
    expect(sdk.clients.map(({ destroyed }) => destroyed)).toEqual([true, false])
    expect(clients.take()).toBe(second)
  })

  it('are made anew after one with which something went wrong', async () => {
    await clients.giveBack(clients.take(), false)
    // It has left before: as part of its end it would do so in a promise that nobody can handle.
    expect([sdk.client.destroyed, gates.passed]).toEqual([true, ['leave#1', 'destroy#1']])
    clients.take()
    expect(sdk.clients).toHaveLength(2)
  })

  it('are made anew after one that does not leave', async () => {
    gates.failures.set('leave', new Error('no'))
    await expect(clients.giveBack(clients.take(), true)).rejects.toThrow('no')
    expect(sdk.client.destroyed).toBe(true)
    clients.take()
    expect(sdk.clients).toHaveLength(2)
  })

  it.each(['leave', 'destroy'])(
    'are made anew after one whose %s never ends, and what it held is let go of',
    async (step) => {
      gates.held.add(step)
      const taken = clients.take()
      const left = clients.giveBack(taken, false)
      sdk.parameters.localStreams = [{ destroyed: true }]
      const failed = expect(left).rejects.toMatchObject({ code: 'TIMEOUT' })
      await clock.advance(10_000)
      await failed
      expect([taken === clients.take(), sdk.parameters.localStreams, clock.pending]).toEqual([false, [], 0])
    },
  )

  it('write no log, and keep nothing that a log would name', () => {
    const warn = jest.fn()
    const log: NertcLog = { warn, getChild: () => ({ warn }) }
    sdk.logOfClients = log
    clients.take()
    const part = sdk.client.adapterRef?.logger?.getChild?.(() => 'a part')
    part?.warn?.('something', { with: 'all that it holds' })
    expect(part).toBe(log)
    expect(warn).not.toHaveBeenCalled()
  })

  it('and streams that were destroyed are not kept by the SDK', async () => {
    await clients.giveBack(clients.take(), false)
    const client = clients.take()
    const [over, current] = [{ destroyed: true }, { destroyed: false }]
    sdk.parameters.localStreams = [over, current]
    const [stopped, sent] = [new FakeTrack('audio').track, new FakeTrack('audio').track]
    stopped.stop()
    sdk.parameters.tracks = { audio: [stopped, null, sent], video: [null] }
    expect(sdk.parameters.clients).toEqual([client])
    await clients.giveBack(client, true)
    expect(sdk.parameters.clients).toEqual([client])
    expect(sdk.parameters.localStreams).toEqual([current])
    expect(sdk.parameters.tracks).toEqual({ audio: [sent], video: [] })
  })

  it('leave none of their streams’ listeners at the devices, but their own', async () => {
    const client = clients.take()
    const own = [...sdk.deviceListeners]
    sdk.deviceListeners.add(() => undefined)
    await clients.giveBack(client, true)
    expect([...sdk.deviceListeners]).toEqual(own)
  })

  it('take no listener from a room that is entered while another is left', async () => {
    gates.held.add('leave#1')
    const left = clients.giveBack(clients.take(), true)
    const second = clients.take()
    sdk.deviceListeners.add(() => undefined)
    await gates.release()
    await left
    expect(sdk.deviceListeners.size).toBe(3)
    await clients.giveBack(second, true)
    expect(sdk.deviceListeners.size).toBe(1)
  })

  it('are let go of also where one leaves only after the end', async () => {
    gates.held.add('leave#1')
    const left = clients.giveBack(clients.take(), true)
    await clients.dispose()
    await gates.release()
    await left
    expect([sdk.client.destroyed, sdk.parameters.clients]).toEqual([true, []])
  })

  it('are let go of in the end', async () => {
    await clients.dispose()
    await clients.giveBack(clients.take(), true)
    await clients.dispose()
    expect(sdk.client.destroyed).toBe(true)
  })
})
