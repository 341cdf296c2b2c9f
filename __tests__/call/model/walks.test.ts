import { array, assert, check, nat, property } from 'fast-check'
import type { Scenario } from './scenario'
import { glare } from './scenarios'
import { seededFaults } from './seededFaults'
import { asTest } from './trace'
import { walk } from './walk'

// Far beyond the depth to which every way is explored, some ways taken at random. One that breaks a rule is shortened by
// fast-check to what matters, and reads as a test that can be pasted into found.test.ts.

const RUNS = Number(process.env.WALKS ?? (process.env.TEST_FULL ? 30_000 : 300))
const LONGEST = 160

/** Both accounts have two devices, a third calls in between, and everything may go wrong, more than once. */
const everything: Scenario = {
  name: 'everything',
  devices: [
    { name: 'alice1', account: 'alice' },
    { name: 'alice2', account: 'alice' },
    { name: 'bob1', account: 'bob' },
    { name: 'bob2', account: 'bob' },
    { name: 'carol', account: 'carol' },
  ],
  dials: [
    { from: 'alice1', to: 'bob', type: 2 },
    { from: 'alice2', to: 'carol', type: 1 },
    { from: 'bob1', to: 'alice', type: 1 },
    { from: 'bob2', to: 'alice', type: 2 },
    { from: 'carol', to: 'bob', type: 2 },
  ],
  budget: { users: { alice: 6, bob: 6, carol: 4 }, faults: 3, crashes: 2 },
  switchesType: true,
  setsCamera: true,
  tellsRinging: true,
  faults: ['drop', 'dropReply', 'duplicate', 'delay', 'cut', 'cutMedia', 'kick'],
}

/** The same without anything going wrong, where the rules are at their strictest. */
const fairWeather: Scenario = {
  ...everything,
  name: 'fairWeather',
  budget: { ...everything.budget, faults: 0, crashes: 0 },
  faults: [],
}

const choices = array(nat({ max: 1_000 }), { maxLength: LONGEST, size: 'max' })

function anyWay(scenario: Scenario) {
  return property(choices, (ways) => {
    const violation = walk(scenario, ways)
    if (violation !== null) throw new Error(asTest(scenario, violation))
  })
}

test.each([everything, fairWeather].map((scenario) => [scenario.name, scenario] as const))(
  'every rule holds on any way through %s',
  (_, scenario) => {
    assert(anyWay(scenario), { numRuns: RUNS })
  },
)

test('a mistake is found at random as well, and its way is shortened to what matters', () => {
  const mistake = seededFaults.find(({ breaks }) => breaks === 'ownsItsTimers')
  if (mistake === undefined) throw new Error('there is no such mistake')
  const { failed, errorInstance } = check(
    anyWay({ ...mistake.scenario, ...glare, transition: mistake.scenario.transition }),
    // It ends with the first that breaks a rule, which has always been one of the first ten.
    { numRuns: 10_000 },
  )
  expect(failed).toBe(true)
  expect(String(errorInstance).split('\n').length).toBeLessThan(20)
})
