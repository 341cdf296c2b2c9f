import { until } from 'mini-program-host/until'
import type { Attack, Board, Say } from '../attack'
import { FaultStage } from './FaultStage'
import { expectRightEnds } from './endsOfFault'
import { FAULTS, LATE_MS, type Fault } from './matrix'

/** Most of it is waiting. */
const AT_ONCE = 24

/** So long, in ms, may it take until nothing is left of a call that somebody has ended. */
const REST_MS = 90_000

/** Each single fault of the signalling service, in each way that a call goes. */
export const FAULT_BOARD: Board = {
  name: 'faults of the service',
  atOnce: AT_ONCE,
  attacks: FAULTS.map((fault): Attack => ({ name: fault.name, run: (say) => attack(fault, say) })),
}

async function attack(fault: Fault, say: Say): Promise<void> {
  const { scene, order } = fault
  const stage = await FaultStage.open(say)
  try {
    const cast = await scene.enter(stage)
    say(`the next ${order.name} of ${order.account} goes wrong: ${order.action}`)
    stage.control.fault(order)
    await scene.act(cast, stage)
    await comesToRest(stage)
    if (order.action === 'delay') {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS))
      await comesToRest(stage)
    }
    if (stage.control.faultsLeft > 0) throw new Error('the message that was to go wrong was never sent')
    expectRightEnds(fault, cast, (await stage.state()).records)
    await callsAgain(stage, cast)
  } finally {
    await stage.close()
  }
}

async function comesToRest(stage: FaultStage): Promise<void> {
  stage.say('all wait until nothing is left')
  let left: string | null = null
  await until(
    'rest',
    async () => ((left = await stage.unrest()) === null ? true : undefined),
    () => REST_MS,
  ).catch(() => {
    throw new Error(`after ${REST_MS / 1000} s, ${left}`)
  })
}

/** The next call works, as if nothing had been. */
async function callsAgain(
  stage: FaultStage,
  { caller, callees: [callee] }: Awaited<ReturnType<Fault['scene']['enter']>>,
): Promise<void> {
  if (callee === undefined) return
  const before = (await stage.state()).records.length
  caller.dials(callee)
  if (!(await callee.rings(caller))) throw new Error('the next call does not ring')
  callee.accepts()
  if (!(await callee.talks(caller))) throw new Error('the next call is not connected')
  callee.hangsUp()
  await comesToRest(stage)
  const { records } = await stage.state()
  if (records.length !== before + 1) throw new Error(`the next call left ${records.length - before} records`)
}
