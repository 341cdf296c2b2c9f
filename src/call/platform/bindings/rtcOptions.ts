/** What every platform's media is made with. */
export interface RtcOptions {
  /** The Yunxin application's key. */
  readonly appKey: string
  /** Addresses of a private deployment or of the local cloud; Yunxin's cloud unless set. */
  readonly servers?: Readonly<Record<string, string>>
}
