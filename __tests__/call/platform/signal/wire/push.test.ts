import { encodePush } from '../../../../../src/call/platform/signal/wire/push'

const config = { offlineEnabled: true, unreadEnabled: true }
const words = { title: 'Alice', content: 'invites you' }

describe('a push in the words of the service', () => {
  it('is a title and a text, and counts as unread', () => {
    expect(encodePush(words, config)).toEqual({
      pushConfig: { pushEnabled: true, pushTitle: 'Alice', pushContent: 'invites you' },
      signallingConfig: config,
    })
  })

  it('counts as nothing where it is not to', () => {
    expect(encodePush({ ...words, badge: false }, config).signallingConfig).toEqual({
      offlineEnabled: true,
      unreadEnabled: false,
    })
  })

  it('is none, and the invite is stored all the same', () => {
    expect(encodePush(null, config)).toEqual({ pushConfig: { pushEnabled: false }, signallingConfig: config })
  })

  it('carries its payload as JSON, with the sound beside what it says to iPhones', () => {
    const payload = { apsField: { 'mutable-content': 1, sound: 'default' }, hwField: { tag: 'call' } }
    const read = (push: object) =>
      JSON.parse(encodePush({ ...words, ...push }, config).pushConfig.pushPayload ?? 'null') as unknown
    expect(read({ payload })).toEqual(payload)
    expect(read({ payload, sound: 'ring.caf' })).toEqual({
      apsField: { 'mutable-content': 1, sound: 'ring.caf' },
      hwField: { tag: 'call' },
    })
    expect(read({ sound: 'ring.caf' })).toEqual({ apsField: { sound: 'ring.caf' } })
  })
})
