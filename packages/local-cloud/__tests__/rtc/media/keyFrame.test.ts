import { startsKeyFrame } from '../../../src/rtc/media/keyFrame'

// RFC 7741: descriptor (X R N S R PID), then the payload header whose lowest bit says that it is no key frame.
const START = 0x10
const WITH_PICTURE_ID = [START | 0x80, 0x80, 0x80 | 0x12, 0x34]

describe('finding key frames in VP8', () => {
  test.each([
    ['the first packet of a key frame', [START, 0x00, 0, 0, 0], true],
    ['the first packet of a key frame with a picture id', [...WITH_PICTURE_ID, 0x10, 2, 0], true],
    ['the first packet of a delta frame', [START, 0x01, 0, 0, 0], false],
    ['a later packet of a key frame', [0x00, 0x00, 0, 0, 0], false],
    ['a later partition', [START | 1, 0x00, 0, 0, 0], false],
    ['a payload without a picture', [], false],
    ['a payload that ends inside its descriptor', [0x90, 0x80, 0x80], false],
  ])('%s', (_, bytes, expected) => {
    expect(startsKeyFrame(Buffer.from(bytes))).toBe(expected)
  })
})
