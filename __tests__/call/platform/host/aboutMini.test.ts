import { aboutMini } from '../../../../src/call/platform/host/aboutMini'
import { FakeTaro } from './FakeTaro'

it('says which platform it is, and of which version', () => {
  expect(aboutMini(new FakeTaro())).toBe('WEAPP 8.0.50 SDK 3.8.0 iOS 17')
})

it('asks for the parts where the platform tells them apart', () => {
  const parts = { getDeviceInfo: () => ({ system: 'Android 14' }), getAppBaseInfo: () => ({ version: '9' }) }
  expect(aboutMini({ ...new FakeTaro(), ...parts })).toBe('WEAPP 9 Android 14')
})

it('says only which platform it is where that will not say more', () => {
  const silent = () => {
    throw new Error('not here')
  }
  expect(aboutMini({ getEnv: () => 'ALIPAY', getSystemInfoSync: silent })).toBe('ALIPAY')
})
