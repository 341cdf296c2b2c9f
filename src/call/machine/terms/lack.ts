/** What a browser may lack that no call can do without. */
export const BROWSER_LACKS = ['recentBrowser', 'secureContext', 'mediaDevices', 'webRtc', 'webSocket'] as const

/** One of `BROWSER_LACKS`. */
export type BrowserLack = (typeof BROWSER_LACKS)[number]

/**
 * What may be lacking that no call can do without: of a browser, or of the app itself (`mediaService`: the media service
 * does not serve it). Names are stable; new ones may be added.
 */
export const LACKS = [...BROWSER_LACKS, 'mediaService'] as const

/** One of `LACKS`: why a call could not come about, where that can be told. */
export type Lack = (typeof LACKS)[number]
