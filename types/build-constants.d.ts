// Written into the demo app by the build (config/cloud.ts). The call module knows none of them.

/** Whose cloud the demo app talks to. */
declare const DEMO_CLOUD: 'local' | 'yunxin'

/** Origin of the local cloud; empty for the one the page itself came from. */
declare const DEMO_CLOUD_ADDRESS: string

/** The Yunxin application's key; empty where the build was given none. */
declare const DEMO_APP_KEY: string

/** Address of the media page, for an Alipay mini program; empty for the local cloud's own. */
declare const DEMO_MEDIA_PAGE: string
