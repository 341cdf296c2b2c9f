/** Who is talking, as far as the platform says. */
export interface Talking {
  /** This side; where the platform listens to it then, also while it is muted. */
  readonly self: boolean
  /** The far side. */
  readonly remote: boolean
}
