import { accountName } from '../account/accounts'
import { CODE, Refusal } from '../wire/code'
import { decodeProperty, type Fields, integer, text } from '../wire/property'
import { SIGNAL } from '../wire/tables'

/** What a signalling request brings. */
export type SignalRequest = Fields<typeof SIGNAL>

const AUDIO = 1
const CUSTOM = 3

/**
 * Reads a request's parameter by name, with the account it is for as the service has it. One that is malformed has no
 * fields, and so lacks what is required.
 */
export function readSignal(param: unknown): SignalRequest {
  const request = decodeProperty(SIGNAL, param)
  const to = text(request.to)
  return to === undefined ? request : { ...request, to: accountName(to) }
}

/**
 * A text that the request cannot do without.
 * @throws Refusal `badParameter`
 */
export function requireText(request: SignalRequest, name: keyof typeof SIGNAL): string {
  const value = text(request[name])
  if (value === undefined) throw new Refusal(CODE.badParameter)
  return value
}

/**
 * 1 audio, 2 video, 3 custom.
 * @throws Refusal `badParameter`
 */
export function requireChannelType(request: SignalRequest): number {
  const type = integer(request.channelType) ?? 0
  if (type < AUDIO || type > CUSTOM) throw new Refusal(CODE.badParameter)
  return type
}
