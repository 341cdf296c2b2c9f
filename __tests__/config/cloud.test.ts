import { cloudConstants } from '../../config/cloud'

/** The constants as the app sees them. */
function constants(environment: Record<string, string>): Record<string, unknown> {
  const written = Object.entries(cloudConstants(environment))
  return Object.fromEntries(written.map(([name, source]) => [name, JSON.parse(source)]))
}

it('is Yunxin’s cloud with the key from the environment, unless told otherwise', () => {
  expect(constants({ YUNXIN_APP_KEY: 'key', TARO_ENV: 'h5' })).toEqual({
    DEMO_CLOUD: 'yunxin',
    DEMO_CLOUD_ADDRESS: '',
    DEMO_MEDIA_PAGE: '',
    DEMO_APP_KEY: 'key',
  })
  expect(constants({})).toMatchObject({ DEMO_CLOUD: 'yunxin', DEMO_APP_KEY: '' })
})

it.each([
  ['h5', ''],
  ['weapp', 'http://127.0.0.1:5180'],
  ['alipay', 'http://127.0.0.1:5180'],
])('is the local cloud, which on %s is at "%s"', (platform, address) => {
  expect(constants({ CALL_CLOUD: 'local', TARO_ENV: platform })).toMatchObject({
    DEMO_CLOUD: 'local',
    DEMO_CLOUD_ADDRESS: address,
  })
})

it('is where it is told to be, with or without a slash', () => {
  const told = { CALL_CLOUD: 'local', CALL_CLOUD_ADDRESS: 'https://cloud.example:8443/', TARO_ENV: 'h5' }
  expect(constants(told)).toMatchObject({ DEMO_CLOUD_ADDRESS: 'https://cloud.example:8443' })
})

it('names the media page it is told', () => {
  const page = 'https://app.example/#/call/pages/media/index'
  expect(constants({ CALL_MEDIA_PAGE: page })).toMatchObject({ DEMO_MEDIA_PAGE: page })
})

it('lets no value break out of its constant', () => {
  const nasty = 'key"; process.exit(1); "'
  expect(constants({ YUNXIN_APP_KEY: nasty })).toMatchObject({ DEMO_APP_KEY: nasty })
})

it.each([
  [{ CALL_CLOUD: 'lokal' }, 'CALL_CLOUD is "lokal"'],
  [{ CALL_CLOUD_ADDRESS: '127.0.0.1:5180' }, 'CALL_CLOUD_ADDRESS is "127.0.0.1:5180"'],
  [{ CALL_CLOUD_ADDRESS: 'http://127.0.0.1:5180/path' }, 'CALL_CLOUD_ADDRESS is'],
])('says what is wrong with %j', (environment, sentence) => {
  expect(() => cloudConstants(environment)).toThrow(sentence)
})
