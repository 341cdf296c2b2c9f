/** What a browser may lack that no call can do without. Names are stable; new ones may be added. */
export const LACKS = ['secureContext', 'mediaDevices', 'webRtc', 'webSocket'] as const

export type Lack = (typeof LACKS)[number]
