/** Beginnings of pictures, which say what they are and how large. */
const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))
const big = (value: number, length: number) =>
  Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256)
const little = (value: number, length: number) => big(value, length).reverse()

export const png = (width: number, height: number) =>
  Uint8Array.from([
    ...letters('\x89PNG\r\n\x1a\n'),
    ...big(13, 4),
    ...letters('IHDR'),
    ...big(width, 4),
    ...big(height, 4),
    ...[8, 6, 0, 0, 0],
  ])

/** With a thumbnail before the frame, as cameras put it: another JPEG in a segment of its own. */
export function jpeg(width: number, height: number): Uint8Array {
  const frame = (wide: number, high: number) => [
    0xff,
    0xc2,
    ...big(11, 2),
    8,
    ...big(high, 2),
    ...big(wide, 2),
    1,
    0x11,
    0,
  ]
  const thumbnail = [0xff, 0xd8, ...frame(1, 1)]
  const segment = [0xff, 0xe1, ...big(thumbnail.length + 2, 2), ...thumbnail]
  return Uint8Array.from([0xff, 0xd8, ...segment, ...[0xff, 0xc4, 0, 3, 0], ...frame(width, height)])
}

const riff = (chunk: string, rest: readonly number[]) =>
  Uint8Array.from([
    ...letters('RIFF'),
    ...little(100, 4),
    ...letters('WEBP'),
    ...letters(chunk),
    ...little(20, 4),
    ...rest,
    ...Array<number>(20).fill(0),
  ])

export const webp = {
  simple: (width: number, height: number) =>
    riff('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...little(width, 2), ...little(height, 2)]),
  lossless: (width: number, height: number) =>
    riff('VP8L', [0x2f, ...little(width - 1 + (height - 1) * 2 ** 14, 4)]),
  extended: (width: number, height: number) =>
    riff('VP8X', [0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)]),
}

export const dataOf = (kind: string, bytes: Uint8Array) =>
  `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`
