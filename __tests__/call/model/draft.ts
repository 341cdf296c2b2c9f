import type { CallEffect } from '../../../src/call/machine/effects/callEffect'
import type { CallEvent } from '../../../src/call/machine/events/callEvent'
import type { CallState } from '../../../src/call/machine/state/callState'
import type { Scenario } from './scenario'
import type { Device, Flight, Service, Untimed, World } from './world'

/** How long a message takes at most unless a scenario says otherwise, in ms. */
const LATENCY = 1_000
/** How long the IM SDK waits for a reply. */
export const REPLY_WAIT = 8_000

/** What one event did to one device, for the rules to look at. */
export interface Taken {
  readonly device: string
  /** It is none of ours. */
  readonly otherKit: boolean
  readonly event: CallEvent
  readonly before: CallState
  readonly after: CallState
  readonly effects: readonly CallEffect[]
}

/** A world in the making: copied from another, changed by one move. */
export class Draft {
  now: number
  devices: Device[]
  service: Service
  flights: Flight[]
  left: World['left']
  trouble: World['trouble']
  crossed: boolean
  readonly taken: Taken[] = []

  constructor(
    readonly scenario: Scenario,
    world: World,
  ) {
    this.now = world.now
    this.devices = [...world.devices]
    this.service = world.service
    this.flights = [...world.flights]
    this.left = world.left
    this.trouble = world.trouble
    this.crossed = world.crossed
  }

  /** The longest a message is on its way when nothing is wrong, in ms. */
  get latency(): number {
    return this.scenario.latency ?? LATENCY
  }

  finish(): World {
    const { now, devices, service, flights, left, trouble, crossed } = this
    return { now, devices, service, flights, left, trouble, crossed }
  }

  device(name: string): Device {
    const found = this.devices.find((each) => each.name === name)
    if (found === undefined) throw new Error(`there is no device ${name}`)
    return found
  }

  change(name: string, change: Partial<Device>): void {
    this.devices = this.devices.map((each) => (each.name === name ? { ...each, ...change } : each))
  }

  note(trouble: string): void {
    this.trouble = [...this.trouble, trouble].sort()
  }

  /** Takes a flight out of the air. */
  land(flight: Flight): void {
    this.flights = this.flights.filter((each) => each !== flight)
  }

  send(flight: Flight): void {
    this.flights.push(flight)
  }

  down(device: string, event: Untimed, readKey: string | null = null): void {
    const { now } = this
    this.send({ device, lane: 'down', event, readKey, from: now, by: now + this.latency, late: false })
  }

  /** Something the device tells itself, after `wait` ms exactly. */
  self(device: string, event: Untimed, wait: number): void {
    const at = this.now + wait
    this.send({ device, lane: 'self', event, from: at, by: at, late: false })
  }

  media(device: string, event: Untimed, from = 0, by = this.latency): void {
    const { now } = this
    this.send({ device, lane: 'media', event, from: now + from, by: now + by, late: false })
  }
}
