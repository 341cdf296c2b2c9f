import { nameOf, settingsOf } from '../../../tools/bench/settings'

test('each latency is a setting, and the second one comes again with a slow caller', () => {
  expect(settingsOf([0, 25, 75], 4).map(nameOf)).toEqual([
    '0 ms',
    '25 ms',
    '75 ms',
    '25 ms, caller’s processor × 4',
  ])
})

test('the only latency is the one of the slow caller, where one is wished for', () => {
  expect(settingsOf([40], 2)).toEqual([
    { latency: 40, slowdown: 1 },
    { latency: 40, slowdown: 2 },
  ])
  expect(settingsOf([40], 1)).toEqual([{ latency: 40, slowdown: 1 }])
})
