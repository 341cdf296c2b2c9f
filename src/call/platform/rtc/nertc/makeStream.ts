import { CallError } from '../../../error/CallError'
import type { NertcSdk, NertcStream, NertcStreamOptions } from './sdk'

/**
 * Makes a stream to be sent, which sends its picture as the camera gives it. With every stream the SDK starts what beauty
 * filters and backgrounds are made with, also where nobody uses them (read in SDK 5.8.34): it compiles WebGL programs on
 * the page's own thread, up to half a second of the time to the first picture.
 * @throws CallError INTERNAL where the SDK refuses to make one
 */
export function makeStream(sdk: Pick<NertcSdk, 'createStream'>, options: NertcStreamOptions): NertcStream {
  const stream = sdk.createStream(options)
  if (!isStream(stream)) throw new CallError('INTERNAL', 'the RTC SDK refused to make a stream')
  if (stream.initVideoPostProcess !== undefined) stream.initVideoPostProcess = () => undefined
  return stream
}

function isStream(value: NertcStream | object): value is NertcStream {
  return 'init' in value
}
