import { countsIn } from '../../../tools/test/attackStep'

test('the last line of the attacks says how many held', () => {
  expect(countsIn('[COMPLETED] faults of the service\n\n296 tried, 2 failed\n')).toEqual({
    passed: 294,
    failed: 2,
  })
})

test.each(['', 'Chromium was not found', '296 tried, 2 failed\nand then it broke'])(
  'a run that did not come to its end counts nothing: %j',
  (output) => {
    expect(countsIn(output)).toBeNull()
  },
)
