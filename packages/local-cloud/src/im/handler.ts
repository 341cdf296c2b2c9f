import type { Device } from './link/device'
import type { RequestName } from './wire/commands'

/** Answers one kind of request with the body of the reply; null where none is expected. Throws Refusal to refuse. */
export type Handler = (device: Device, params: readonly unknown[]) => readonly unknown[] | null

/** Who answers which request. Each part of the server brings some; put together they are all that it knows. */
export type Handlers = Readonly<Partial<Record<RequestName, Handler>>>
