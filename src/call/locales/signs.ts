/** Code points, from the first to the last. */
type Range = readonly [first: number, last: number]

/** Signs of Unicode by what a name may do with them. */
export const SIGNS = {
  /** What draws nothing, or turns what stands around it: controls, marks of direction, blanks that pass for letters. */
  unseen: [
    [0x0000, 0x001f],
    [0x007f, 0x009f],
    [0x00ad, 0x00ad],
    [0x034f, 0x034f],
    [0x061c, 0x061c],
    [0x115f, 0x1160],
    [0x17b4, 0x17b5],
    [0x180b, 0x180f],
    [0x200b, 0x200b],
    [0x200e, 0x200f],
    [0x2028, 0x202e],
    [0x2060, 0x206f],
    [0x2800, 0x2800],
    [0x3164, 0x3164],
    // Half of a character that takes two units.
    [0xd800, 0xdfff],
    [0xfeff, 0xfeff],
    [0xffa0, 0xffa0],
    [0xfff0, 0xffff],
    [0x1d173, 0x1d17a],
    [0xe0080, 0xe0fff],
  ],
  /** Accents and the like, that stand on the letter before them. */
  mark: [
    [0x0300, 0x036f],
    [0x1ab0, 0x1aff],
    [0x1dc0, 0x1dff],
    [0x20d0, 0x20ff],
    [0xfe20, 0xfe2f],
  ],
  /** Makes one sign of two, or says that they are none; it is not seen itself. */
  joiner: [[0x200c, 0x200d]],
  /** How the sign before it looks. */
  selector: [[0xfe00, 0xfe0f]],
  skinTone: [[0x1f3fb, 0x1f3ff]],
  /** Of which country a flag is; anywhere else it is not seen. */
  tag: [[0xe0000, 0xe007f]],
  /** Half of a flag: two letters make one. */
  flagLetter: [[0x1f1e6, 0x1f1ff]],
} as const satisfies Readonly<Record<string, readonly Range[]>>

/** Whether the first code point of a text is one of a kind. */
export function isSign(text: string, ...kinds: readonly (keyof typeof SIGNS)[]): boolean {
  const code = text.codePointAt(0) ?? -1
  return kinds.some((kind) => SIGNS[kind].some(([first, last]) => code >= first && code <= last))
}
