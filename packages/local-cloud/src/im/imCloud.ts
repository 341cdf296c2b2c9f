import type { Clock, LatencyGate, Log } from '../contracts'
import type { Faults } from '../faults'
import { serviceRecord } from '../guesses'
import type { RtcTokens } from '../rtcTokens'
import { Accounts } from './account/accounts'
import { clientRequests } from './account/clients'
import { Login } from './account/login'
import { Users } from './account/users'
import { backgroundRequests } from './background'
import { Ids } from './ids'
import { Bars } from './link/bars'
import { Devices } from './link/devices'
import { Dispatcher } from './link/dispatcher'
import { Outbox } from './link/outbox'
import { LinkServer } from './linkServer'
import { Messages } from './message/messages'
import { inviteRequests } from './signalling/inviteRequests'
import { roomRequests } from './signalling/roomRequests'
import { Rooms } from './signalling/rooms'
import { Signalling } from './signalling/signalling'
import { syncRequests } from './sync'

/** What the IM half is given. */
export interface ImCloudParts {
  readonly tokens: RtcTokens
  readonly clock: Clock
  readonly latency: LatencyGate
  readonly faults: Faults
  /** Where the server is reached, like `http://127.0.0.1:5180`. */
  readonly address: string
  readonly log: Log
}

/** The IM half, put together. */
export class ImCloud {
  readonly accounts = new Accounts()
  readonly bars: Bars
  readonly rooms: Rooms
  readonly devices: Devices
  readonly login: Login
  readonly users: Users
  readonly messages: Messages
  readonly signalling: Signalling
  readonly dispatcher: Dispatcher
  readonly server: LinkServer
  /** Whether the service writes the records of completed calls itself. */
  writesCompleted = false

  constructor({ tokens, clock, latency, faults, address, log }: ImCloudParts) {
    const ids = new Ids(clock)
    const { accounts } = this
    const rooms = new Rooms(clock, ids)
    const devices = new Devices(rooms)
    const outbox = new Outbox(devices, faults)
    const bars = new Bars(clock)
    const users = new Users(accounts, clock)
    const login = new Login(accounts, devices, bars, clock)
    const messages = new Messages({ accounts, users, outbox, ids, clock })
    const signalling = new Signalling({ accounts, rooms, outbox, tokens, ids, clock })
    const handlers = {
      ...backgroundRequests(clock),
      ...clientRequests(devices),
      ...syncRequests({ users, messages, signalling, clock }),
      ...users.requests(outbox),
      ...messages.requests(),
      ...roomRequests(signalling),
      ...inviteRequests(signalling),
    }
    this.bars = bars
    this.rooms = rooms
    this.devices = devices
    this.login = login
    this.users = users
    this.messages = messages
    this.signalling = signalling
    this.dispatcher = new Dispatcher({ login, devices, faults, handlers, clock, latency, log })
    rooms.onOver = ({ about, channelId, answered }) => {
      if (!this.writesCompleted || answered === null) return
      messages.write({ ...serviceRecord(answered, clock.now()), type: about.type, channelId })
    }
    this.server = new LinkServer(this.dispatcher, clock, address)
  }

  /** As if just started: nobody online, nothing remembered. */
  reset(): void {
    this.server.cutAll()
    this.devices.cutAll()
    this.forget()
  }

  /** Nothing is remembered and several devices are allowed, as at the start; whoever is online stays so. */
  forget(): void {
    this.bars.lift()
    this.login.multi = true
    this.writesCompleted = false
    this.signalling.clear()
    this.messages.clear()
    this.users.clear()
  }
}
