import { until } from 'mini-program-host/until'
import standIn from '../../src/nertc-mini-stand-in'
import { startGateway, type Gateway } from '../../src/startGateway'
import { WechatHost } from '../im/realSdk/mini/WechatHost'

const [ALICE, BOB] = [101, 102]

/** What was found out about NERTC's file, and holds for what stands in for it. */
describe("the stand-in for NERTC's mini-program SDK", () => {
  let gateway: Gateway
  beforeAll(() => Object.assign(globalThis, { wx: new WechatHost() }))
  beforeEach(async () => {
    gateway = await startGateway()
  })
  afterEach(() => gateway.close())
  afterAll(() => Object.assign(globalThis, { wx: undefined }))

  function newClient() {
    standIn.destroy()
    return standIn.Client({ appkey: 'key' })
  }
  const join = (client: ReturnType<typeof newClient>, uid: number) =>
    client.join({
      channelName: 'room',
      uid,
      token: gateway.tokenFor(uid === ALICE ? 'alice' : 'bob', uid, 'room'),
      ...gateway.servers,
    })
  const nobodyIsThere = () =>
    until('nobody is there', async () => ((await gateway.members()).length === 0 ? true : undefined))

  it('is one client, until it is forgotten', () => {
    const client = newClient()
    expect(standIn.Client({ appkey: 'key' })).toBe(client)
    expect(newClient()).not.toBe(client)
  })

  it('tells one listener an event, the last, and has none to take away where there is none', async () => {
    const [alice, bob] = [newClient(), newClient()]
    const heard: string[] = []
    alice.on('clientJoin', () => heard.push('first'))
    alice.on('clientJoin', () => heard.push('second'))
    expect(() => alice.off('clientLeave')).toThrow('nothing listens to clientLeave')
    await join(alice, ALICE)
    await join(bob, BOB)
    await until('an event', () => (heard.length > 0 ? true : undefined))
    expect(heard).toEqual(['second'])
    await Promise.all([alice.leave(), bob.leave()])
  })

  it('comes in although it was left while it asked for the room, and stays until it is destroyed', async () => {
    const client = newClient()
    const joined = join(client, ALICE)
    await client.leave()
    await expect(joined).resolves.toMatchObject({ code: 200 })
    expect(await gateway.members()).toEqual([ALICE])
    await client.leave()
    await expect(client.publish('audio')).rejects.toMatchObject({ code: 434 })
    expect(await gateway.members()).toEqual([ALICE])
    client.destroy()
    await nobodyIsThere()
  })

  it('is in before it says who is there', async () => {
    const [alice, bob] = [newClient(), newClient()]
    await join(bob, BOB)
    const order: string[] = []
    alice.on('clientJoin', () => order.push('clientJoin'))
    await join(alice, ALICE).then(() => order.push('join'))
    await until('the list', () => (order.length === 2 ? true : undefined))
    expect(order).toEqual(['join', 'clientJoin'])
    await Promise.all([alice.leave(), bob.leave()])
  })

  it('is refused by the channel server with its code, and by a network with -2', async () => {
    const client = newClient()
    const refused = client.join({ channelName: 'room', uid: ALICE, token: 'no', ...gateway.servers })
    await expect(refused).rejects.toEqual({ code: 403, reason: 'http request error' })
    const channelServer = 'http://127.0.0.1:1/'
    const lost = client.join({ channelName: 'room', uid: ALICE, ...gateway.servers, channelServer })
    await expect(lost).rejects.toEqual({ code: -2, reason: undefined })
  })
})
