import type { NIM as EsmNim } from 'nim-web-sdk-ng/dist/esm/nim'
import type BrowserNim from 'nim-web-sdk-ng/dist/v2/NIM_BROWSER_SDK'
import type MiniNim from 'nim-web-sdk-ng/dist/v2/NIM_MINIAPP_SDK'
import type { NimInstance } from '../../../../src/call/platform/signal/nimInstance'
import { FakeNim } from './fakeNim'

/** Compiles only if every build's instance is one that `createCall` takes. */
type Fits<T extends NimInstance> = T
export type Builds = [Fits<EsmNim>, Fits<BrowserNim>, Fits<MiniNim>]

it('the fake offers what the view of the SDK asks for, and nothing else', () => {
  const services = Object.keys(new FakeNim().instance)
  expect(services.every((name) => name.startsWith('V2NIM'))).toBe(true)
  expect(services).toHaveLength(6)
})
