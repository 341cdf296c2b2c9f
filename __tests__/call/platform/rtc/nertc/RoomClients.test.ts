import { RoomClients } from '../../../../../src/call/platform/rtc/nertc/RoomClients'
import { FakeNertc } from './FakeNertc'
import { FakeTrack } from './FakeTrack'
import { Gates } from './Gates'

let gates: Gates
let sdk: FakeNertc
let clients: RoomClients

beforeEach(() => {
  gates = new Gates()
  sdk = new FakeNertc(gates)
  clients = new RoomClients(sdk, 'app')
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
    expect([sdk.client.destroyed, gates.passed]).toEqual([true, ['destroy#1']])
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
