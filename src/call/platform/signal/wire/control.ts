import type { ControlMessage, SwitchState } from '../../../machine/terms/control'
import type { CallIds } from '../../../machine/terms/identity'
import { decodeExtension, encodeExtension, LONGEST_ID } from './extension'
import { numberOf, objectOf, textOf, valueOf, type Fields } from './fields'
import { callTypeOf } from './invite'

/** The numbers by which kits tell their control messages apart; from 20 on they are this module's own. */
const CID = {
  mayJoin: 1,
  switched: 2,
  switch: 3,
  typeAsked: 20,
  returning: 21,
  ringing: 22,
  elsewhere: 23,
  screen: 24,
  returned: 25,
} as const

/** The extension of a control message. The number that says what it is, `cid`, is the one other kits read. */
export function encodeControl({ callId }: CallIds, message: ControlMessage): string {
  return encodeExtension(callId, fieldsFor(message))
}

function fieldsFor(message: ControlMessage): Fields {
  switch (message.kind) {
    case 'mayJoin':
    case 'typeAsked':
    case 'returning':
    case 'returned':
    case 'ringing':
      return { cid: CID[message.kind] }
    case 'screen':
      return { cid: CID.screen, on: message.on }
    case 'elsewhere':
      return { cid: CID.elsewhere, ...(message.call && { call: message.call }) }
    case 'switched':
      return { cid: CID.switched, type: message.type }
    case 'switch':
      return { cid: CID.switch, type: message.type, state: message.state }
  }
}

/** The control message in an extension; undefined for one that no rule of ours knows. */
export function decodeControl(extension: unknown): ControlMessage | undefined {
  const fields = decodeExtension(extension)
  if (fields === undefined) return undefined
  const cid = numberOf(fields, 'cid')
  if (cid === CID.mayJoin) return { kind: 'mayJoin' }
  if (cid === CID.typeAsked) return { kind: 'typeAsked' }
  if (cid === CID.returning) return { kind: 'returning' }
  if (cid === CID.returned) return { kind: 'returned' }
  if (cid === CID.ringing) return { kind: 'ringing', callId: textOf(fields, 'callId', LONGEST_ID) ?? '' }
  if (cid === CID.elsewhere) return decodeElsewhere(fields)
  if (cid === CID.screen) return { kind: 'screen', on: valueOf(fields, 'on') === true }
  const type = callTypeOf(numberOf(fields, 'type'))
  if (type === undefined) return undefined
  if (cid === CID.switched) return { kind: 'switched', type }
  if (cid !== CID.switch) return undefined
  const state = switchStateOf(numberOf(fields, 'state') ?? 1)
  return state && { kind: 'switch', type, state }
}

function switchStateOf(value: number): SwitchState | undefined {
  return value === 1 || value === 2 || value === 3 ? value : undefined
}

/** What another device of this account says of its call; of one that says too little there is nothing to take over. */
function decodeElsewhere(fields: Fields): ControlMessage | undefined {
  const callId = textOf(fields, 'callId', LONGEST_ID)
  const told = objectOf(fields, 'call')
  if (callId === undefined) return undefined
  if (told === undefined) return { kind: 'elsewhere', callId, call: null }
  const requestId = textOf(told, 'requestId', LONGEST_ID)
  const channelName = textOf(told, 'channelName', LONGEST_ID)
  const roomName = textOf(told, 'roomName', LONGEST_ID)
  const userId = textOf(told, 'userId', LONGEST_ID)
  const type = callTypeOf(numberOf(told, 'type'))
  const [uid, startedAgo, connectedAgo] = (['uid', 'startedAgo', 'connectedAgo'] as const).map((key) =>
    numberOf(told, key),
  )
  if (requestId === undefined || channelName === undefined || roomName === undefined) return undefined
  if (userId === undefined || type === undefined || uid === undefined) return undefined
  if (startedAgo === undefined || connectedAgo === undefined) return undefined
  const role = valueOf(told, 'role') === 'caller' ? 'caller' : 'callee'
  const otherKit = valueOf(told, 'otherKit') === true
  const ids = { requestId, channelName, roomName, userId }
  return { kind: 'elsewhere', callId, call: { ...ids, type, uid, role, otherKit, startedAgo, connectedAgo } }
}
