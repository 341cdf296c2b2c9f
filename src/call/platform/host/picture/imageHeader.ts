/** What the first bytes of a picture say that it is; the sides are in pixels. */
export interface Image {
  readonly kind: 'png' | 'jpeg' | 'webp'
  readonly width: number
  readonly height: number
}

/** Whether no side of a picture is longer than `side` pixels. A few hundred bytes may say that they are a square mile. */
export function isWithin({ width, height }: Image, side: number): boolean {
  return width > 0 && height > 0 && width <= side && height <= side
}

/**
 * What a picture is by its own bytes, whatever its address or its sender call it.
 * @returns null for anything but the beginning of a PNG, a JPEG or a WebP
 */
export function imageOf(bytes: Uint8Array): Image | null {
  return pngOf(bytes) ?? webpOf(bytes) ?? jpegOf(bytes)
}

/** https://www.w3.org/TR/png-3/#11IHDR */
function pngOf(bytes: Uint8Array): Image | null {
  if (!has(bytes, 0, '\x89PNG\r\n\x1a\n') || !has(bytes, 12, 'IHDR') || bytes.length < 24) return null
  return { kind: 'png', width: big(bytes, 16, 4), height: big(bytes, 20, 4) }
}

/** https://developers.google.com/speed/webp/docs/riff_container: simple, lossless and extended files. */
function webpOf(bytes: Uint8Array): Image | null {
  if (!has(bytes, 0, 'RIFF') || !has(bytes, 8, 'WEBP') || bytes.length < 30) return null
  if (has(bytes, 12, 'VP8X')) {
    return { kind: 'webp', width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1 }
  }
  if (has(bytes, 12, 'VP8L')) {
    const sides = little(bytes, 21, 4)
    return { kind: 'webp', width: (sides & 0x3fff) + 1, height: ((sides >>> 14) & 0x3fff) + 1 }
  }
  if (!has(bytes, 12, 'VP8 ')) return null
  return { kind: 'webp', width: little(bytes, 26, 2) & 0x3fff, height: little(bytes, 28, 2) & 0x3fff }
}

/** ITU-T T.81, annex B: segments follow each other until one that begins a frame, which has the sides. */
function jpegOf(bytes: Uint8Array): Image | null {
  if (!has(bytes, 0, '\xff\xd8\xff')) return null
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return { kind: 'jpeg', height: big(bytes, at + 5, 2), width: big(bytes, at + 7, 2) }
    at += 2 + Math.max(2, big(bytes, at + 2, 2))
  }
  return null
}

/** 0xC0 … 0xCF but for three that begin tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

function has(bytes: Uint8Array, at: number, text: string): boolean {
  return Array.from(text).every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
}

function big(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0)
}

function little(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0)
}
