import mitt from 'mitt'
import type { Dispose } from '../platform/ports'
import type { EventData, EventHandler, EventName } from './event'
import type { Log } from './log'

type Bus = { [N in EventName]: EventData[N] }

/** Where the app listens. */
export interface EventBus {
  /** Tells `handler` from now on, once, however often it is added. */
  on<N extends EventName>(name: N, handler: EventHandler<N>): Dispose
  /** Tells `handler` no more. */
  off<N extends EventName>(name: N, handler: EventHandler<N>): void
  /** Tells every listener of the event, one after another. */
  emit<N extends EventName>(name: N, data: EventData[N]): void
  /** Forgets every listener. */
  clear(): void
}

/** The app's listeners. One that throws is reported and keeps no other from hearing. */
export function createEventBus(log: Log): EventBus {
  const bus = mitt<Bus>()
  // mitt removes by identity, so the guarded form of each handler has to be found again.
  const guarded = new Map<unknown, Map<EventName, (data: unknown) => void>>()

  function off<N extends EventName>(name: N, handler: EventHandler<N>): void {
    const forms = guarded.get(handler)
    const form = forms?.get(name)
    if (forms === undefined || form === undefined) return
    bus.off(name, form)
    forms.delete(name)
    if (forms.size === 0) guarded.delete(handler)
  }

  return {
    on(name, handler) {
      off(name, handler)
      const form = (data: unknown) => {
        try {
          // The bus hands each name its own data: what TypeScript cannot tie together here.
          handler({ name, data: data as EventData[typeof name] })
        } catch (thrown) {
          log('error', `a listener of ${name} threw`, thrown)
        }
      }
      const forms = guarded.get(handler) ?? new Map<EventName, (data: unknown) => void>()
      guarded.set(handler, forms.set(name, form))
      bus.on(name, form)
      return () => off(name, handler)
    },
    off,
    emit(name, data) {
      bus.emit(name, data as Bus[typeof name])
    },
    clear() {
      bus.all.clear()
      guarded.clear()
    },
  }
}
