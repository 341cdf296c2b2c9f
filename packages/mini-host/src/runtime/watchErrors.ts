import type { Listeners } from './api/listeners'
import type { AppLifecycle } from './app/AppLifecycle'
import type { Problems } from './Problems'

interface ErrorWatchers {
  readonly problems: Problems
  readonly listeners: Listeners
  readonly lifecycle: AppLifecycle
}

/** What nobody caught, the app's as well as the host's own: a problem, and an event for the app. */
export function watchErrors({ problems, listeners, lifecycle }: ErrorWatchers): void {
  window.addEventListener('error', (event) => {
    const error: unknown = event.error ?? event.message
    problems.add(error)
    lifecycle.callApp('onError', String(error))
    listeners.emit('Error', String(error))
  })
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    problems.add(reason instanceof Error ? reason : new Error(`unhandled rejection: ${textOf(reason)}`))
    lifecycle.callApp('onUnhandledRejection', { reason: reason as unknown })
    listeners.emit('UnhandledRejection', { reason: reason as unknown })
  })
}

function textOf(reason: unknown): string {
  return typeof reason === 'object' ? JSON.stringify(reason) : String(reason)
}
