import type { Clock, LatencyGate, Log } from '../../contracts'
import type { Faults } from '../../faults'
import type { Login } from '../account/login'
import type { Handlers } from '../handler'
import { CODE, Refusal } from '../wire/code'
import { requestName } from '../wire/commands'
import { encodeReply, parseRequest, type Request } from '../wire/packet'
import { Connection, type Socket } from './connection'
import type { Device } from './device'
import type { Devices } from './devices'

/** What it takes to serve connections. */
export interface DispatcherParts {
  readonly login: Login
  readonly devices: Devices
  readonly faults: Faults
  readonly handlers: Handlers
  readonly clock: Clock
  readonly latency: LatencyGate
  readonly log: Log
}

/** Takes connections, brings each request to its handler and the answer back. Every request but marks gets one. */
export class Dispatcher {
  constructor(private readonly parts: DispatcherParts) {}

  /** Serves a socket that has shaken hands. */
  accept(socket: Socket): void {
    let device: Device | null = null
    const connection = new Connection(
      socket,
      this.parts,
      (data) => {
        const request = parseRequest(data)
        if (!request) return connection.cut()
        // A connection logs in once; a second time finds no handler.
        if (device) this.serve(device, request)
        else if (requestName(request) === 'login') device = this.login(connection, request)
        else connection.send(encodeReply(request, CODE.notLoggedIn, []))
      },
      () => {
        if (device) this.parts.devices.remove(device)
      },
    )
  }

  private login(connection: Connection, request: Request): Device | null {
    try {
      const device = this.parts.login.enter(connection, request.params[0])
      if (!device) {
        connection.cut()
        return null
      }
      this.parts.log(`${device.account} logged in on ${device.clientId}`)
      const all = [...this.parts.devices.of(device.account)]
      connection.send(
        encodeReply(request, CODE.ok, [device.toProperty(), all.map((each) => each.toProperty())]),
      )
      return device
    } catch (error) {
      connection.send(encodeReply(request, this.codeOf(error), []))
      return null
    }
  }

  private serve(device: Device, request: Request): void {
    const name = requestName(request) ?? ''
    const fault = this.parts.faults.forRequest(name, device.account)
    if (!fault) return this.answer(device, request)
    this.parts.log(`fault: ${fault.action} for ${name} of ${device.account}`)
    switch (fault.action) {
      case 'drop':
        return
      case 'duplicate':
        this.answer(device, request)
        return this.answer(device, request)
      case 'delay':
        return device.connection.later(fault.ms, () => this.answer(device, request))
      case 'error':
        return device.connection.send(encodeReply(request, fault.code, []))
    }
  }

  private answer(device: Device, request: Request): void {
    const name = requestName(request)
    const handler = name && this.parts.handlers[name]
    if (!handler) {
      this.parts.log(`${device.account} asked ${request.sid}_${request.cid}, which this server does not know`)
      return device.connection.send(encodeReply(request, CODE.notFound, []))
    }
    try {
      const body = handler(device, request.params)
      if (body) device.connection.send(encodeReply(request, CODE.ok, body))
    } catch (error) {
      const code = this.codeOf(error)
      this.parts.log(`${device.account} was refused ${name}: ${code}`)
      device.connection.send(encodeReply(request, code, []))
    }
  }

  private codeOf(error: unknown): number {
    if (error instanceof Refusal) return error.code
    this.parts.log(`a request failed: ${error instanceof Error ? error.stack : String(error)}`)
    return CODE.internal
  }
}
