import mitt from 'mitt'
import type { Dispose } from '../platform/ports'
import type { EventData, EventHandler, EventName } from './event'
import type { Log } from './log'

type Bus = { [N in EventName]: EventData[N] }

/** A handler as the bus has it, and for whom: each `on` of it counts, and it is told once. */
interface Guarded {
  readonly tell: (data: unknown) => void
  readonly wantedBy: Set<object>
}

/** Where the app listens. */
export interface EventBus {
  /** Tells `handler` from now on, once, however often it is added, and until each adding was undone. */
  on<N extends EventName>(name: N, handler: EventHandler<N>): Dispose
  /** Tells `handler` no more, however often it was added. */
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
  const guarded = new Map<unknown, Map<EventName, Guarded>>()

  function off<N extends EventName>(name: N, handler: EventHandler<N>): void {
    const forms = guarded.get(handler)
    const form = forms?.get(name)
    if (forms === undefined || form === undefined) return
    bus.off(name, form.tell)
    forms.delete(name)
    if (forms.size === 0) guarded.delete(handler)
  }

  function add<N extends EventName>(name: N, handler: EventHandler<N>, wanted: object): void {
    const tell = (data: unknown) => {
      try {
        // The bus hands each name its own data: what TypeScript cannot tie together here.
        handler({ name, data: data as EventData[typeof name] })
      } catch (thrown) {
        log('error', `a listener of ${name} threw`, thrown)
      }
    }
    const forms = guarded.get(handler) ?? new Map<EventName, Guarded>()
    guarded.set(handler, forms.set(name, { tell, wantedBy: new Set([wanted]) }))
    bus.on(name, tell)
  }

  return {
    on(name, handler) {
      const wanted = {}
      const known = guarded.get(handler)?.get(name)
      if (known === undefined) add(name, handler, wanted)
      else known.wantedBy.add(wanted)
      return () => {
        const form = guarded.get(handler)?.get(name)
        // Another adding of the same handler, or `off` and a later one, is not this one's to undo.
        if (form?.wantedBy.delete(wanted) === true && form.wantedBy.size === 0) off(name, handler)
      }
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
