import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CallReport } from '../../../src/call'
import { leaveReports } from '../../../tools/replay/leaveReports'
import { root } from '../../../tools/root'
import { createTestCall, talk } from '../../call/engine/fakes/createTestCall'
import { settle } from '../../call/engine/fakes/fakeClock'
import { Resting, type Rester } from '../../e2e/Resting'

async function reportOfACall(): Promise<CallReport> {
  const test = createTestCall()
  await talk(test)
  await test.call.hangUp()
  await settle()
  return test.call.report()
}

function device(account: string, report: Rester['report']): Rester {
  return {
    account,
    report,
    comesToRest: async () => false,
    wake: async () => undefined,
    close: async () => undefined,
  }
}

async function reportsOf(...devices: readonly Rester[]) {
  const stage = new Resting()
  for (const each of devices) await stage.take('h5', each.account, false, async () => each)
  return stage.reports()
}

describe('a test that fails', () => {
  it('leaves a file for each device, and says how to look at them', async () => {
    const report = await reportOfACall()
    const said = leaveReports(
      'a call — fails',
      new Map([
        ['alice-h5', report],
        ['bob-weapp', report],
      ]),
    )
    const files = ['alice-h5', 'bob-weapp'].map((name) => `.cache/reports/a-call-fails/${name}.json`)
    expect(said).toContain(`npm run replay -- '${files[0]}' '${files[1]}'`)
    for (const file of files) {
      expect(JSON.parse(readFileSync(path.join(root, file), 'utf8'))).toEqual(
        JSON.parse(JSON.stringify(report)),
      )
    }
    expect(said).toMatch(/bob-weapp:\n[^]*user\.hungUp/)
  })

  it('says nothing where no device has anything to say', () => {
    expect(leaveReports('nobody', new Map())).toBe('')
  })
})

describe('the devices of a test', () => {
  it('are told apart, also two of one account', async () => {
    const report = await reportOfACall()
    const told = await reportsOf(
      device('alice', async () => report),
      device('bob', async () => report),
      device('alice', async () => report),
    )
    expect([...told.keys()]).toEqual(['alice-h5', 'bob-h5', 'alice-h5-2'])
  })

  it('keep nobody waiting: one that has no report, and one that does not answer', async () => {
    jest.useFakeTimers()
    try {
      const report = await reportOfACall()
      const asked = reportsOf(
        device('alice', async () => null),
        device('bob', () => new Promise(() => undefined)),
        device('carol', async () => report),
      )
      await jest.advanceTimersByTimeAsync(5_000)
      expect([...(await asked).keys()]).toEqual(['carol-h5'])
    } finally {
      jest.useRealTimers()
    }
  })
})
