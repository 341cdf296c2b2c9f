/** A frame of the link's text protocol, which is that of socket.io 0.9: `type:id:endpoint:data`. */
export type Frame =
  | { readonly type: 'disconnect' }
  | { readonly type: 'connect' }
  | { readonly type: 'heartbeat' }
  | { readonly type: 'message'; readonly data: string }

const NUMBER = { disconnect: 0, connect: 1, heartbeat: 2, message: 3 } as const

/** The frame as it goes over the wire. Id and endpoint are always empty. */
export function encodeFrame(frame: Frame): string {
  return frame.type === 'message' ? `${NUMBER.message}:::${frame.data}` : `${NUMBER[frame.type]}::`
}

/** Reads a frame; null if the text is none. */
export function decodeFrame(text: string): Frame | null {
  const parts = /^(\d):[^:]*:[^:]*:?([^]*)$/.exec(text)
  switch (Number(parts?.[1])) {
    case NUMBER.disconnect:
      return { type: 'disconnect' }
    case NUMBER.connect:
      return { type: 'connect' }
    case NUMBER.heartbeat:
      return { type: 'heartbeat' }
    case NUMBER.message:
      return { type: 'message', data: parts?.[2] ?? '' }
    default:
      return null
  }
}
