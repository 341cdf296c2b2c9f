import type { TimedCall } from '../../../tools/bench/oneCall'

/** A call of which everything was seen, with an invite that took 10 ms to leave. */
export function timedCall(): TimedCall {
  return {
    caller: {
      marks: { dial: 1_000, opened: 1_090, frame: 2_300, hangUp: 3_000 },
      messages: [{ at: 1_010, way: 'out', what: '18_16' }],
    },
    callee: {
      marks: { called: 1_060, painted: 1_140, accept: 1_500, frame: 2_100, ended: 3_070 },
      messages: [{ at: 1_055, way: 'in', what: '<invite>' }],
    },
    cpu: { ringing: 0.5, talking: 0.25 },
    longestFrame: 34,
  }
}
