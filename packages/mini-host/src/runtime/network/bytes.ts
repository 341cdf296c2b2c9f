import type { WireData } from '../../protocol'

/** Bytes as JSON can carry them. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  bytes.forEach((byte) => {
    text += String.fromCharCode(byte)
  })
  return btoa(text)
}

/**
 * The bytes again.
 * @throws the browser's InvalidCharacterError if it is not base64
 */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** What an app sends, as it crosses to the process: an ArrayBuffer as bytes, anything else as text. */
export function toWire(data: unknown): WireData {
  return data instanceof ArrayBuffer ? { base64: toBase64(new Uint8Array(data)) } : { text: String(data) }
}

/** A text or an ArrayBuffer, as a mini program gets it. */
export function fromWire(data: WireData): string | ArrayBuffer {
  return 'text' in data ? data.text : fromBase64(data.base64).buffer
}
