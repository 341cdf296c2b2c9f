import { decodeControl, encodeControl } from '../../../../src/call/platform/signal/wire/control'
import { decodeInvite, encodeInvite } from '../../../../src/call/platform/signal/wire/invite'
import {
  decodeDuration,
  decodeMediaFailed,
  decodeReason,
  decodeWaitsForMayJoin,
  encodeAccept,
  encodeClose,
  encodeReason,
} from '../../../../src/call/platform/signal/wire/reply'

const envelope = {
  channelId: 'room',
  channelName: 'call',
  requestId: 'request',
  from: 'alice',
  channelType: 2,
}
const ids = { callId: 'call', requestId: 'request', channelId: 'room' }
const request = {
  callId: 'call',
  requestId: 'request',
  userId: 'bob',
  type: 2 as const,
  channelName: 'rtc',
  attachment: 'hello',
  timeout: 20_000,
  push: null,
}

describe('an invite', () => {
  it('comes out as it went in', () => {
    expect(decodeInvite(envelope, encodeInvite(request))).toEqual({
      callId: 'call',
      channelName: 'rtc',
      channelId: 'room',
      requestId: 'request',
      from: 'alice',
      roomName: 'call',
      type: 2,
      attachment: 'hello',
      timeout: 20_000,
      glare: true,
      group: false,
    })
  })

  it('carries every field that other kits read', () => {
    expect(JSON.parse(encodeInvite(request))).toMatchObject({
      callId: 'call',
      channelName: 'rtc',
      rtcTokenTtl: expect.any(Number),
      version: expect.stringMatching(/^[1-9]\d*\.\d+\.\d+$/),
      callType: 0,
      reason: 0,
      extraInfo: 'hello',
      _attachment: 'hello',
      timeout: 20_000,
      glare: 1,
    })
  })

  it('of a kit that names neither call nor media room is known by its signalling room', () => {
    expect(decodeInvite(envelope, '{"callType":0,"_attachment":"x"}')).toMatchObject({
      callId: 'room',
      channelName: 'room',
      attachment: 'x',
      timeout: null,
      glare: false,
    })
  })

  it('hands on the attachment of the newer kit, and one that is no string as JSON', () => {
    expect(decodeInvite(envelope, '{"callType":0,"extraInfo":"new"}')?.attachment).toBe('new')
    expect(decodeInvite(envelope, '{"callType":0,"_attachment":{"a":[1]}}')?.attachment).toBe('{"a":[1]}')
  })

  it('to a group is marked', () => {
    expect(decodeInvite(envelope, '{"callId":"c","callType":1}')?.group).toBe(true)
  })

  it.each([
    ['a custom channel', { ...envelope, channelType: 3 }, '{"callId":"c"}'],
    ['another program’s JSON', envelope, '{"op":"sync"}'],
    ['fields of the wrong type', envelope, '{"callId":7,"channelName":[],"callType":"0"}'],
    ['inherited fields', envelope, '{"__proto__":{"callId":"c"},"constructor":{"callId":"c"}}'],
    ['no extension', envelope, undefined],
    ['plain text', envelope, 'hello'],
    ['a bare number', envelope, '601'],
    ['a list', envelope, '[{"callId":"c"}]'],
    ['null', envelope, 'null'],
    ['a huge one', envelope, JSON.stringify({ callId: 'c', x: 'y'.repeat(17_000) })],
  ])('is not made of %s', (_, where, extension) => {
    expect(decodeInvite(where, extension)).toBeUndefined()
  })

  it('keeps a hostile attachment, time-out and ids within bounds', () => {
    const fields = { callId: 'i'.repeat(300), callType: 0, _attachment: 'a'.repeat(9_000), timeout: 1e12 }
    const invite = decodeInvite(envelope, JSON.stringify(fields))
    expect(invite).toMatchObject({ callId: 'room', timeout: 120_000 })
    expect(invite?.attachment).toHaveLength(4_096)
    expect(decodeInvite(envelope, '{"callType":0,"timeout":-5}')?.timeout).toBe(1_000)
    expect(decodeInvite(envelope, '{"callType":0,"timeout":"soon"}')?.timeout).toBeNull()
  })

  it('leaves the prototype of all objects alone', () => {
    decodeInvite(envelope, '{"callId":"c","__proto__":{"polluted":true}}')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a reason', () => {
  it.each([0, 2, 3, 4] as const)('%d comes out as it went in', (reason) => {
    expect(decodeReason(encodeReason(ids, reason))).toBe(reason)
  })

  it('of the older component is busy when it sends 601', () => {
    expect(decodeReason('601')).toBe(3)
    expect(decodeReason(' 601 ')).toBe(3)
  })

  it.each([undefined, null, 601, '', 'no', '{"reason":"3"}', '{"reason":null}', '[]', '602'])(
    'that is not told (%j) is 0',
    (extension) => {
      expect(decodeReason(extension)).toBe(0)
    },
  )
})

describe('an accept', () => {
  it('of ours waits for nobody', () => {
    expect(decodeWaitsForMayJoin(encodeAccept({ ...ids, channelName: 'rtc' }))).toBe(false)
  })

  it.each([
    ['{"version":"1.0.9"}', true],
    ['{}', true],
    ['', true],
    [undefined, true],
    ['{"version":"1.4.2"}', true],
    ['{"callId":"c"}', false],
  ])('%s waits: %s', (extension, waits) => {
    expect(decodeWaitsForMayJoin(extension)).toBe(waits)
  })
})

describe('a close', () => {
  it.each([0, 7, 3_600, null])('carries %s', (duration) => {
    expect(decodeDuration(encodeClose(ids, duration, false))).toBe(duration)
  })

  it('says whether media could not be set up', () => {
    expect(decodeMediaFailed(encodeClose(ids, null, true))).toBe(true)
    expect(decodeMediaFailed(encodeClose(ids, null, false))).toBe(false)
    expect(decodeMediaFailed(undefined)).toBe(false)
  })

  it.each([undefined, '', '{}', '{"duration":"7"}', '{"duration":-1}', '{"duration":1e9}', 'no'])(
    'says nothing with %j',
    (extension) => {
      expect(decodeDuration(extension)).toBeUndefined()
    },
  )

  it('is told in whole seconds', () => {
    expect(decodeDuration('{"duration":7.9}')).toBe(7)
  })
})

describe('a control message', () => {
  it.each([
    { kind: 'mayJoin' },
    { kind: 'returning' },
    { kind: 'returned' },
    { kind: 'typeAsked' },
    { kind: 'returning' },
    { kind: 'ringing', callId: 'call' },
    { kind: 'screen', on: true },
    { kind: 'screen', on: false },
    { kind: 'switched', type: 1 },
    { kind: 'switch', type: 2, state: 1 },
    { kind: 'switch', type: 1, state: 3 },
  ] as const)('comes out as it went in: %j', (message) => {
    expect(decodeControl(encodeControl(ids, message))).toEqual(message)
  })

  const shared = {
    requestId: 'req-1',
    channelName: 'rtc-1',
    roomName: 'call-1',
    uid: 11,
    role: 'caller',
    type: 2,
    userId: 'bob',
    otherKit: false,
    startedAgo: 9_000,
    connectedAgo: 5_000,
  } as const

  it.each([shared, { ...shared, role: 'callee', otherKit: true } as const, null])(
    'to the other devices of an account comes out as it went in: %j',
    (call) => {
      const message = { kind: 'elsewhere', callId: ids.callId, call } as const
      expect(decodeControl(encodeControl(ids, message))).toEqual(message)
    },
  )

  it.each(Object.keys(shared).filter((key) => key !== 'role' && key !== 'otherKit'))(
    'that shares a call without its %s shares none',
    (key) => {
      const call = { ...shared, [key]: undefined }
      expect(decodeControl(JSON.stringify({ callId: 'call-1', cid: 23, call }))).toBeUndefined()
    },
  )

  it('of the newer kit asks where it names no state', () => {
    expect(decodeControl('{"cid":3,"type":2}')).toEqual({ kind: 'switch', type: 2, state: 1 })
  })

  it.each([
    '{}',
    '{"cid":9}',
    '{"cid":2}',
    '{"cid":23}',
    '{"cid":2,"type":3}',
    '{"cid":3,"type":1,"state":4}',
    'x',
    undefined,
  ])('is not %j', (extension) => {
    expect(decodeControl(extension)).toBeUndefined()
  })
})

describe('whatever the far side sends', () => {
  // A fixed generator, so that a failure can be seen again.
  let seed = 20_240_101
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed / 2 ** 31
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const keys = [
    'call',
    'callId',
    'channelName',
    'callType',
    'reason',
    'cid',
    'type',
    'state',
    'duration',
    'version',
  ]
  const anything = (depth: number): unknown =>
    pick<() => unknown>([
      () => random() * 1e6 - 5e5,
      () => Math.floor(random() * 5),
      () => 'x'.repeat(Math.floor(random() * 40)),
      () => null,
      () => random() > 0.5,
      () => (depth > 3 ? 0 : [anything(depth + 1), anything(depth + 1)]),
      () => (depth > 3 ? 0 : object(depth + 1)),
    ])()
  const object = (depth: number) =>
    Object.fromEntries(
      Array.from({ length: 6 }, () => [
        pick([...keys, '__proto__', 'constructor', 'timeout']),
        anything(depth),
      ]),
    )

  it('no decoder throws, and what comes out is well-formed', () => {
    for (let round = 0; round < 3_000; round += 1) {
      const text = JSON.stringify(object(0))
      const extension = random() < 0.2 ? text.slice(0, Math.floor(random() * text.length)) : text
      const invite = decodeInvite(envelope, extension)
      if (invite !== undefined) {
        expect(typeof invite.callId).toBe('string')
        expect(typeof invite.channelName).toBe('string')
        expect(typeof invite.attachment).toBe('string')
      }
      expect(Number.isFinite(decodeReason(extension))).toBe(true)
      const duration = decodeDuration(extension)
      expect(duration === null || duration === undefined || Number.isInteger(duration)).toBe(true)
      expect(typeof decodeWaitsForMayJoin(extension)).toBe('boolean')
      expect([
        undefined,
        'mayJoin',
        'typeAsked',
        'returning',
        'returned',
        'ringing',
        'elsewhere',
        'switched',
        'switch',
      ]).toContain(decodeControl(extension)?.kind)
    }
  })
})
