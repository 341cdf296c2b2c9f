import type { MediaSource, MediaSurface } from '../../platform/ports'

/** What the views of a mini program's native components are given. */
export interface LiveViewProps {
  readonly id?: string
  readonly media: MediaSurface
  readonly source: MediaSource
}

interface CommandOptions {
  readonly complete?: () => void
  readonly fail?: (error: { readonly errMsg: string }) => void
}

/** A command of a native component's context. */
type Command = (options: CommandOptions) => void

/** Stops a stream and begins it anew; a stop that is refused (as in the background) keeps nothing from beginning. */
export function beginAnew(stop: Command, begin: Command, refused: (reason: string) => void): void {
  stop({
    fail: () => undefined,
    complete: () => begin({ fail: ({ errMsg }) => refused(errMsg) }),
  })
}
