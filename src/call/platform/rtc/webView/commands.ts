import { CallError } from '../../../error/CallError'
import type { SwitchState } from '../../../machine/terms/control'
import type { CallType } from '../../../machine/terms/identity'
import type { ShownCall } from '../../ports'
import { PAGE_COMMANDS, type PageCommand } from './messages'

/** Does to the call what a button in the media page asks for. */
export async function answerCommand(call: ShownCall, name: PageCommand, argument: unknown): Promise<void> {
  switch (name) {
    case 'hangUp':
      return call.hangUp()
    case 'minimise':
      return call.minimise()
    case 'setMicrophone':
      return call.setMicrophone(argument === true)
    case 'setCamera':
      return call.setCamera(argument === true)
    case 'switchCamera':
      return call.switchCamera()
    case 'resumePlay':
      return call.resumePlay()
    case 'switchCallType':
      return call.switchCallType(switchOf(argument))
    default:
      throw new CallError(
        'INVALID_ARGUMENT',
        `the media page knows no command but ${PAGE_COMMANDS.join(', ')}`,
      )
  }
}

function switchOf(argument: unknown): { readonly type: CallType; readonly state: SwitchState } {
  const { type, state } = (typeof argument === 'object' && argument !== null ? argument : {}) as {
    readonly type?: unknown
    readonly state?: unknown
  }
  if ((type !== 1 && type !== 2) || (state !== undefined && state !== 1 && state !== 2 && state !== 3)) {
    throw new CallError('INVALID_ARGUMENT', 'the media page asked for no call type that there is')
  }
  return { type, state: state ?? 1 }
}
