import NIM from 'nim-web-sdk-ng/dist/v2/NIM_MINIAPP_SDK'
import type { Nim } from '../../../../src/sdk-stage/Nim'
import { nimOptions } from '../../../../src/sdk-stage/nimOptions'

/** The build for mini programs, in whatever host it found when it was loaded. */
export function createMiniNim(link: string): Nim {
  const [options, services] = nimOptions(link)
  // Each build has its own copy of the same typings, and numbered types of two copies are strangers to each other.
  return new NIM(options as object as Options, services as object as Services) as object as Nim
}

type Options = ConstructorParameters<typeof NIM>[0]
type Services = ConstructorParameters<typeof NIM>[1]
