import {
  readAdmit,
  readCompletedRecord,
  readDisconnect,
  readFault,
  readKick,
  readLatency,
  readLoginPolicy,
  readNothing,
  readRtc,
} from '../../src/control/orders'
import { OrderError } from '../../src/control/reader'

const FAULT = { on: 'request', name: 'call', action: 'drop' }

const readers: Readonly<Record<string, (body: unknown) => unknown>> = {
  latency: readLatency,
  disconnect: readDisconnect,
  kick: readKick,
  loginPolicy: readLoginPolicy,
  completedRecord: readCompletedRecord,
  rtc: readRtc,
  admit: readAdmit,
  reset: readNothing,
  fault: readFault,
}

describe('orders of the control API', () => {
  test.each([
    ['latency', { ms: 5 }],
    ['latency', { ms: 0, jitterMs: 3, on: 'im' }],
    ['latency', { ms: 0, on: 'all' }],
    ['latency', { ms: 86_400_000 }],
    ['disconnect', { account: 'alice' }],
    ['disconnect', { account: 'alice', clientId: 'a1', forMs: 0 }],
    ['admit', {}],
    ['admit', { account: 'alice' }],
    ['kick', { account: 'frank', clientId: 'f1' }],
    ['loginPolicy', { multi: false }],
    ['completedRecord', { by: 'service' }],
    ['rtc', { action: 'pause', account: 'bob', forMs: 10 }],
    ['rtc', { action: 'drop' }],
    ['rtc', { action: 'strand', account: 'bob' }],
    ['rtc', { action: 'lose', account: 'bob', percent: 30 }],
    ['reset', {}],
    ['fault', FAULT],
    ['fault', { ...FAULT, account: 'bob', times: 2 }],
    ['fault', { ...FAULT, action: 'delay', ms: 5 }],
    ['fault', { ...FAULT, action: 'error', code: 118404 }],
    ['fault', { on: 'push', name: 'invite', action: 'duplicate' }],
  ])('%s %j is read as it is', (name, body) => {
    expect(readers[name]?.(body)).toEqual(body)
  })

  test.each([
    ['latency', undefined, 'The body must be a JSON object.'],
    ['latency', null, 'The body must be a JSON object.'],
    ['latency', [], 'The body must be a JSON object.'],
    ['latency', {}, 'ms must be a whole number, 0 or more.'],
    ['latency', { ms: '5' }, 'ms must be a whole number, 0 or more.'],
    ['latency', { ms: -1 }, 'ms must be a whole number, 0 or more.'],
    ['latency', { ms: 1.5 }, 'ms must be a whole number, 0 or more.'],
    ['latency', { ms: 1, jitterMs: null }, 'jitterMs must be a whole number, 0 or more.'],
    ['latency', { ms: 86_400_001 }, 'ms must be a day at most, 86400000.'],
    ['latency', { ms: 1, jitterMs: 2 ** 31 }, 'jitterMs must be a day at most, 86400000.'],
    ['latency', { ms: 1, on: 'tv' }, 'on must be one of im, rtc, all.'],
    ['latency', { ms: 1, jitter: 1 }, 'There is no field jitter here.'],
    ['disconnect', {}, /^account must be one of alice, bob, /],
    ['disconnect', { account: 'mallory' }, /^account must be one of alice, bob, /],
    ['disconnect', { account: 'alice', clientId: '' }, 'clientId must be a text.'],
    ['disconnect', { account: 'alice', clientId: 5 }, 'clientId must be a text.'],
    ['disconnect', { account: 'alice', forMs: 'long' }, 'forMs must be a whole number, 0 or more.'],
    ['disconnect', { account: 'alice', forMs: 2 ** 31 }, 'forMs must be a day at most, 86400000.'],
    ['kick', { account: 'alice', forMs: 5 }, 'There is no field forMs here.'],
    ['loginPolicy', {}, 'multi must be true or false.'],
    ['loginPolicy', { multi: 1 }, 'multi must be true or false.'],
    ['completedRecord', {}, 'by must be one of client, service.'],
    ['rtc', { action: 'explode' }, 'action must be one of drop, admit, pause, resume, strand, lose.'],
    ['rtc', { action: 'lose', percent: 101 }, 'percent must be 100 at most.'],
    ['rtc', { action: 'drop', account: 'mallory' }, /^account must be one of /],
    ['rtc', { action: 'pause', forMs: 2 ** 31 }, 'forMs must be a day at most, 86400000.'],
    ['reset', { all: true }, 'There is no field all here.'],
    ['fault', { ...FAULT, on: 'reply' }, 'on must be one of request, push.'],
    ['fault', { ...FAULT, name: undefined }, 'name must be a text.'],
    ['fault', { ...FAULT, name: 'invite' }, /^name must be one of call, callSetup, /],
    ['fault', { ...FAULT, on: 'push' }, /^name must be one of invite, accept, /],
    ['fault', { ...FAULT, action: 'explode' }, 'action must be one of drop, duplicate, delay, error.'],
    ['fault', { ...FAULT, times: 0 }, 'times must be at least 1.'],
    ['fault', { ...FAULT, ms: 5 }, 'ms belongs to the action delay.'],
    ['fault', { ...FAULT, code: 500 }, 'code belongs to the action error.'],
    ['fault', { ...FAULT, action: 'delay' }, 'The action delay needs ms.'],
    ['fault', { ...FAULT, action: 'delay', ms: 2 ** 31 }, 'ms must be a day at most, 86400000.'],
    ['fault', { ...FAULT, action: 'error', code: 200 }, /^The action error needs a code/],
    ['fault', { ...FAULT, action: 'error' }, /^The action error needs a code that the wire can carry/],
    ['fault', { ...FAULT, action: 'error', code: 118999 }, /^The action error needs a code that the wire/],
    [
      'fault',
      { on: 'push', name: 'invite', action: 'error', code: 500 },
      'A push has no answer; error is for requests.',
    ],
  ])('%s %j is refused: %s', (name, body, sentence) => {
    expect(() => readers[name]?.(body)).toThrow(OrderError)
    expect(() => readers[name]?.(body)).toThrow(sentence)
  })
})
