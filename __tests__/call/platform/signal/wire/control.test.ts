import { decodeControl } from '../../../../../src/call/platform/signal/wire/control'

it.each(['{"cid":24}', '{"cid":24,"on":1}', '{"cid":24,"on":"true"}'])(
  'a control of a screen shows one only where it says so: %s',
  (extension) => expect(decodeControl(extension)).toEqual({ kind: 'screen', on: false }),
)
