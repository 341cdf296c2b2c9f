import type { FaultAction, FaultOrder, PushFaultAction } from 'yunxin-local-cloud'
import { SCENES, type Message, type Scene } from './scenes'

/** How late a late message is, in ms: later than any wait for one. */
export const LATE_MS = 4_000

const TO_PUSHES: readonly PushFaultAction[] = [
  { action: 'drop' },
  { action: 'duplicate' },
  { action: 'delay', ms: LATE_MS },
]

/** A refusal for the moment, and one for good. */
const TO_REQUESTS: readonly FaultAction[] = [
  ...TO_PUSHES,
  { action: 'error', code: 500 },
  { action: 'error', code: 414 },
]

/** What goes wrong once, in which scene. */
export interface Fault {
  readonly scene: Scene
  readonly message: Message
  readonly order: FaultOrder
  readonly name: string
}

/** Every message of every scene, with everything that can go wrong with it. */
export const FAULTS: readonly Fault[] = SCENES.flatMap((scene) =>
  scene.messages.flatMap((message) => faultsOf(scene, message)),
)

function faultsOf(scene: Scene, message: Message): Fault[] {
  const named = (order: FaultOrder): Fault => ({
    ...{ scene, message, order },
    name: `${scene.name}: ${wordsOf(message)} is ${actionOf(order)}`,
  })
  return message.on === 'request'
    ? TO_REQUESTS.map((action) => named({ ...message, ...action }))
    : TO_PUSHES.map((action) => named({ ...message, ...action }))
}

function wordsOf({ account, on, name }: Message): string {
  return on === 'request' ? `${account}'s ${name}` : `the push ${name} to ${account}`
}

function actionOf(order: FaultOrder): string {
  switch (order.action) {
    case 'drop':
      return 'lost'
    case 'duplicate':
      return 'doubled'
    case 'delay':
      return 'late'
    case 'error':
      return `refused with ${order.code}`
  }
}
