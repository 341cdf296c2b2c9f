/** @jest-environment jsdom */
import type {
  ChosenDevices,
  DeviceKind,
  DeviceList,
  DeviceUser,
  ReplacedDevice,
} from '../../../../../src/call/platform/ports'
import { settle } from '../../../engine/fakes/fakeClock'
import { BOTH, MICROPHONE, NertcRig } from './NertcRig'

/** What a user has chosen, told to the call as it changes. */
class Choice implements ChosenDevices {
  readonly wanted = new Map<DeviceKind, string>()
  readonly users = new Set<DeviceUser>()
  readonly told: ReplacedDevice[] = []
  there: DeviceList = { microphone: [], camera: [], loudspeaker: [] }
  private readonly listeners = new Set<() => void>()

  chosen = (kind: DeviceKind) => this.wanted.get(kind) ?? null
  list = async () => this.there
  onChange = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  serve = (user: DeviceUser) => {
    this.users.add(user)
    return () => this.users.delete(user)
  }
  replaced = (device: ReplacedDevice) => void this.told.push(device)

  choose(kind: DeviceKind, id: string): Promise<unknown> {
    this.wanted.set(kind, id)
    return Promise.all([...this.users].map((user) => user.change(kind)))
  }

  async plug(...loudspeakers: string[]): Promise<void> {
    this.there = { ...this.there, loudspeaker: loudspeakers.map((id) => ({ id, name: id })) }
    this.listeners.forEach((listener) => listener())
    await settle()
  }

  get held(): number {
    return this.users.size + this.listeners.size
  }
}

let rig: NertcRig
let choice: Choice

/** A call of somebody who may choose. */
function openCall(): NertcRig['session'] {
  return rig.open()
}

beforeEach(() => {
  rig = new NertcRig()
  choice = new Choice()
  rig.chosen = choice
  rig.devices.microphones = [{ deviceId: 'built-in' }, { deviceId: 'headset' }]
  rig.devices.cameras = [{ deviceId: 'built-in' }, { deviceId: 'on a stand' }]
})

afterEach(() => rig.session.close())

const inUse = () => rig.devices.live.map((track) => `${track.kind} ${track.label}`).sort()

describe('a call', () => {
  it('begins with what was chosen before, and with another where that is away', async () => {
    choice.wanted.set('microphone', 'headset').set('camera', 'of another desk')
    const session = openCall()
    await session.openDevices(BOTH)
    expect(inUse()).toEqual(['audio headset', 'video built-in'])
    await session.close()
  })

  it('changes to another microphone and another camera, and lets go of those before', async () => {
    const session = openCall()
    await session.openDevices(BOTH)
    await choice.choose('microphone', 'headset')
    await choice.choose('camera', 'on a stand')
    expect(inUse()).toEqual(['audio headset', 'video on a stand'])
    await session.close()
  })

  it('opens nothing that is not open: it is used when it is needed', async () => {
    const session = openCall()
    await session.openDevices(MICROPHONE)
    await choice.choose('camera', 'on a stand')
    expect(inUse()).toEqual(['audio built-in'])
    await session.setCamera(true)
    expect(inUse()).toEqual(['audio built-in', 'video on a stand'])
    await session.close()
  })

  it('stays with what it has where the other one cannot be had, and says so to who chose', async () => {
    const session = openCall()
    await session.openDevices(BOTH)
    await expect(choice.choose('microphone', 'gone')).rejects.toMatchObject({ code: 'DEVICE_NOT_FOUND' })
    await expect(choice.choose('camera', 'gone')).rejects.toMatchObject({ code: 'DEVICE_NOT_FOUND' })
    expect(inUse()).toEqual(['audio built-in', 'video built-in'])
    await session.close()
  })

  it('says which microphone took the place of one that was unplugged', async () => {
    choice.wanted.set('microphone', 'headset')
    const session = openCall()
    await session.openDevices(MICROPHONE)
    rig.devices.microphones = [{ deviceId: 'built-in' }]
    rig.devices.last('audio').lose()
    await settle()
    expect([inUse(), choice.told]).toEqual([['audio built-in'], [{ kind: 'microphone', name: 'built-in' }]])
    await session.close()
  })

  it('holds on to nothing of it once it is over', async () => {
    const session = openCall()
    expect(choice.held).toBe(2)
    await session.close()
    expect(choice.held).toBe(0)
  })
})

describe('the loudspeaker', () => {
  it('is the one that was chosen, the system’s own while that is away, and it again once it is back', async () => {
    rig.page.loudspeakers = ['in the room']
    choice.wanted.set('loudspeaker', 'in the room')
    await choice.plug('in the room')
    const session = openCall()
    await settle()
    await choice.plug()
    await choice.plug('in the room')
    expect(rig.page.sinks).toEqual(['in the room', '', 'in the room'])
    expect(choice.told).toEqual([{ kind: 'loudspeaker', name: '' }])
    await session.close()
  })

  it('that a browser does not play on is no choice', async () => {
    const session = openCall()
    await expect(choice.choose('loudspeaker', 'nowhere')).rejects.toMatchObject({ code: 'DEVICE_NOT_FOUND' })
    await session.close()
  })
})

describe('the level of the microphone', () => {
  it('is told ten times a second, also of one that is muted, by a copy that goes with who listens', async () => {
    const session = openCall()
    await session.openDevices(MICROPHONE)
    await session.setMicrophone(false)
    const [user] = choice.users
    const levels: number[] = []
    const before = rig.page.meters
    rig.page.loudness = 0.25
    const stop = user?.onLevel((level) => levels.push(level))
    await rig.clock.advance(300)
    expect(levels).toEqual([0.25, 0.25, 0.25, 0.25])
    expect(rig.devices.last('audio').copies.at(-1)?.enabled).toBe(true)
    stop?.()
    await rig.clock.advance(300)
    expect([levels.length, rig.page.meters]).toEqual([4, before])
    await session.close()
  })

  it('is told on where a listener throws, which is written down once, and the copy goes with it', async () => {
    const session = openCall()
    await session.openDevices(MICROPHONE)
    const [user] = choice.users
    const before = rig.page.meters
    let told = 0
    const stop = user?.onLevel(() => {
      told += 1
      throw new Error('the app’s own')
    })
    await rig.clock.advance(200)
    expect([told, rig.logged.map(({ text }) => text)]).toEqual([3, ['a listener of onLevel threw']])
    stop?.()
    expect([rig.page.meters, rig.devices.last('audio').copies.at(-1)?.readyState]).toEqual([before, 'ended'])
    await session.close()
  })
})
