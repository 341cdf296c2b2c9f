/** What the stand-in needs of WeChat. It is run there, in the test host, and in Node on a `wx` of the tools. */
export interface MiniGlobals {
  request(options: {
    readonly url: string
    readonly method: 'POST'
    readonly header: Readonly<Record<string, string>>
    readonly data: string
    readonly success: (result: { readonly data: unknown }) => void
    readonly fail: (error: { readonly errMsg: string }) => void
  }): unknown
  connectSocket(options: { readonly url: string; readonly fail: (error: object) => void }): SocketTask
}

export interface SocketTask {
  send(options: { readonly data: string }): void
  close(options: { readonly code: number }): void
  onOpen(listener: () => void): void
  onMessage(listener: (message: { readonly data: unknown }) => void): void
  onClose(listener: () => void): void
  onError(listener: (error: object) => void): void
}

declare const wx: MiniGlobals

/** Read when it is needed, as a script may be loaded before there is a `wx`. */
export function mini(): MiniGlobals {
  return wx
}
