import { transition } from '../../../src/call/machine/transition'
import { after, seeded, without, within, type SeededFault } from './faultyMachine'
import { ringing, ringingForTwo, setsCamera } from './scenarios'

const one = { alice: 1, bob: 1 }
const two = { alice: 2, bob: 2 }

/** Mistakes about what is chosen, and known, before the answer. */
export const seededDials: readonly SeededFault[] = [
  seeded(
    'an answer opens the camera, whatever was set while it rang',
    'opensNoCameraUnasked',
    within(setsCamera, { users: two }),
    (state, event) =>
      transition(state, event.type === 'user.accepted' ? { ...event, cameraOn: true } : event),
  ),
  seeded(
    'a camera that is turned off stays on',
    'opensNoCameraUnasked',
    within(setsCamera, { users: two }),
    without('rtc.setCamera'),
  ),
  seeded(
    'a camera that is turned on while it dials is shown before it is',
    'showsItsCamera',
    within({ ...setsCamera, slowPermission: true }, { users: two }),
    after(({ state, effects }, before) => ({
      state,
      effects: effects.map((effect) =>
        effect.type === 'rtc.openDevices' && before.call?.callStatus === 'calling'
          ? { ...effect, need: { microphone: true, camera: false } }
          : effect,
      ),
    })),
  ),
  seeded(
    'an invite that is answered busy is said to ring',
    'saysHowFarItReaches',
    within(ringingForTwo, { users: { alice: 1, bob: 1, carol: 1 } }),
    after((step, { call }, event) => {
      if (event.type !== 'signal.invited' || call === null) return step
      const { callId, requestId, channelId, from: userId } = event.invite
      return {
        ...step,
        effects: [...step.effects, { type: 'ring.tell', callId, requestId, channelId, userId }],
      }
    }),
  ),
  seeded(
    'that it rings is forgotten when the service has taken the call',
    'saysHowFarItReaches',
    within(ringing, { users: one, faults: 1 }, ['delay']),
    after((step, _, event) => {
      const { call, ledger } = step.state
      if (event.type !== 'signal.placed' || call?.callStatus !== 'calling') return step
      return { ...step, state: { ledger, call: { ...call, reach: null } } }
    }),
  ),
]
