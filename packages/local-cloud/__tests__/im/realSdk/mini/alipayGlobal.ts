import { AlipayHost } from './AlipayHost'

/** The SDK looks for its host while it is loaded. */
Object.assign(globalThis, { my: new AlipayHost() })
