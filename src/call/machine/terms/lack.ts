/** What a browser may lack that no call can do without. Names are stable; new ones may be added. */
export const LACKS = ['secureContext', 'mediaDevices', 'webRtc', 'webSocket'] as const

/** One of `LACKS`: why a CallError is UNSUPPORTED_PLATFORM, where that can be told. */
export type Lack = (typeof LACKS)[number]
