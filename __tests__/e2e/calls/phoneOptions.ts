/** What somebody's browser, and the demo app in it, are to be. */
export interface PhoneOptions {
  /** How long a call rings, in ms. */
  readonly timeout?: number
  /** How long who may come back is waited for, in ms. */
  readonly resumeWithin?: number
  readonly locale?: 'zh-CN' | 'en'
  /** How a call that comes in is shown; by the call page unless set. */
  readonly incoming?: 'banner' | 'bar'
  /** A call that is minimised is in a window of its own. */
  readonly pictureInPicture?: boolean
  /** What the user allows; camera and microphone unless set. */
  readonly allow?: readonly ('camera' | 'microphone' | 'notifications')[]
  /** For who looks at the pages: sharp, and with everything that moves. */
  readonly asSeen?: boolean
  /** A computer with a mouse, and a window that lies; a phone unless set. */
  readonly computer?: boolean
  /** Scripts that run before the page's own, each of which makes its browser another one. */
  readonly before?: string | readonly string[]
  /** A Content-Security-Policy that the page comes with; none unless set. */
  readonly policy?: string
  /** Where the cloud is, for an app that it does not serve. */
  readonly cloud?: string
}
