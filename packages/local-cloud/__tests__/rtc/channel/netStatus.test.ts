import { encodeNetStatus, qualityOf } from '../../../src/rtc/channel/netStatus'

describe('network quality', () => {
  test('is unknown until something was measured, and worse with more loss', () => {
    expect([null, 0, 0.02, 0.05, 0.15, 0.6].map(qualityOf)).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('is packed as the SDK reads it: count, then uid, down, up and an empty extension', () => {
    const bytes = Buffer.from(encodeNetStatus([{ uid: 0x0102030405, uplink: 3, downlink: 4 }]), 'base64')
    expect([...bytes]).toEqual([1, 0, 5, 4, 3, 2, 1, 0, 0, 0, 4, 3, 0])
  })
})
