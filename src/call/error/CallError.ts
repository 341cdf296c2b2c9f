import { errorSentence } from '../locales'
import type { CallErrorCode } from '../machine/terms/errorCode'
import type { Lack } from '../machine/terms/lack'

/**
 * The one error type of the module. `code` is stable and meant for programs, `sentence` is for people, in the language
 * chosen at the time it is read, and `cause` is what the SDK or the platform said, untouched.
 */
export class CallError extends Error {
  /** `CallError`, also where a build has shortened the names of classes. */
  override readonly name = 'CallError'
  /** What happened, for programs. Stable: new codes may be added, none is renamed. */
  readonly code: CallErrorCode
  /** What the SDK or the platform said, untouched. */
  readonly cause?: unknown
  /** What is lacking, where that is why: of this browser (`code` is UNSUPPORTED_PLATFORM then), or of the app; else null. */
  readonly lack: Lack | null
  private readonly words: string | undefined

  /**
   * @param code - what happened, for programs
   * @param detail - what happened, for a developer's log (English, never with a token in it)
   * @param cause - the error underneath, if there is one
   * @param lack - what is lacking, if that is why
   * @param words - what to tell the user, where the app itself says it
   */
  constructor(
    code: CallErrorCode,
    detail?: string,
    cause?: unknown,
    lack: Lack | null = null,
    words?: string,
  ) {
    super(detail === undefined ? code : `${code}: ${detail}`)
    // Taro's ES5 output would otherwise lose the prototype, and `instanceof` with it.
    Object.setPrototypeOf(this, CallError.prototype)
    this.code = code
    this.cause = cause
    this.lack = lack
    this.words = words
  }

  /** What to tell the user: the app's own words where it refused, else a sentence in the current locale. */
  get sentence(): string {
    return this.words ?? errorSentence(this.code, this.lack)
  }

  /**
   * Any thrown thing as a CallError: itself if it is one, else wrapped under `code`.
   * @param thrown - what was caught
   * @param code - for what is no CallError yet
   */
  static from(thrown: unknown, code: CallErrorCode): CallError {
    if (thrown instanceof CallError) return thrown
    return new CallError(code, thrown instanceof Error ? thrown.message : undefined, thrown)
  }
}
