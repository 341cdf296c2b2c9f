import { bytesOfBase64 } from '../../../../../src/call/platform/host/picture/base64'
import { imageOf } from '../../../../../src/call/platform/host/picture/imageHeader'
import { jpeg, png, webp } from './images'

test.each([
  ['png', png(640, 480)],
  ['jpeg', jpeg(640, 480)],
  ['webp', webp.simple(640, 480)],
  ['webp', webp.lossless(640, 480)],
  ['webp', webp.extended(640, 480)],
])('a %s says how large it is', (kind, bytes) => {
  expect(imageOf(bytes)).toEqual({ kind, width: 640, height: 480 })
})

test.each([png(65_535, 9), jpeg(65_535, 9), webp.lossless(16_384, 9), webp.extended(16_777_216, 9)])(
  'the largest is told as it is',
  (bytes) => {
    expect(imageOf(bytes)?.width).toBeGreaterThan(10_000)
  },
)

test.each([png(1, 1), jpeg(1, 1), webp.simple(1, 1)])('what is cut off is no picture', (bytes) => {
  expect(imageOf(bytes.slice(0, 20))).toBeNull()
})

test.each([
  ['nothing', ''],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'],
  ['a GIF', 'GIF89a\x01\x00\x01\x00'.padEnd(40, '\0')],
  ['a JPEG without a frame', '\xff\xd8\xff\xe1\x00\x02'.repeat(10)],
])('%s is no picture of ours', (_, text) => {
  expect(imageOf(Uint8Array.from(Array.from(text, (letter) => letter.charCodeAt(0))))).toBeNull()
})

test('base64 is read without the help of a browser', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  for (const length of [0, 1, 2, 3, 255, 256]) {
    const some = bytes.slice(0, length)
    expect(bytesOfBase64(Buffer.from(some).toString('base64'))).toEqual(some)
  }
})
