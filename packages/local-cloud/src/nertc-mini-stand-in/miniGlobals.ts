/** What the stand-in needs of WeChat. It is run there, in a test host, and in Node on whatever `wx` is there. */
export interface MiniGlobals {
  /** `wx.request`. Any answer is a success, whatever its HTTP status. */
  request(options: {
    readonly url: string
    readonly method: 'POST'
    readonly header: Readonly<Record<string, string>>
    readonly data: string
    readonly success: (result: { readonly data: unknown }) => void
    readonly fail: (error: { readonly errMsg: string }) => void
  }): unknown
  /** `wx.connectSocket`. `fail` is for a socket that cannot be had; one that breaks later tells its task. */
  connectSocket(options: { readonly url: string; readonly fail: (error: object) => void }): SocketTask
}

/** One websocket. WeChat hands it out before it is open. */
export interface SocketTask {
  /** Sends a text. Only an open socket can. */
  send(options: { readonly data: string }): void
  /** Closes it from this side, with a code of RFC 6455: 1000 is an ordinary end. */
  close(options: { readonly code: number }): void
  /** From then on it can send. */
  onOpen(listener: () => void): void
  /** Something came: a text, or bytes. */
  onMessage(listener: (message: { readonly data: unknown }) => void): void
  /** It has ended, from whichever side. */
  onClose(listener: () => void): void
  /** It broke, or never came to be. */
  onError(listener: (error: object) => void): void
}

declare const wx: MiniGlobals

/** Read when it is needed, as a script may be loaded before there is a `wx`. */
export function mini(): MiniGlobals {
  return wx
}
