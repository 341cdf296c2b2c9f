import type { ProcessServices } from '../../protocol'

/** What the process that started the host put into the page. */
type CallProcess = (name: string, given: readonly unknown[]) => Promise<unknown>

declare global {
  interface Window {
    readonly callProcess: CallProcess
  }
}

/** The process's services, as functions of the page. */
export function processServices(callProcess: CallProcess): ProcessServices {
  const service = (name: keyof ProcessServices) => {
    return (...given: unknown[]) => callProcess(name, given)
  }
  return {
    // The process answers what its own side of the protocol says.
    request: service('request') as ProcessServices['request'],
    openSocket: service('openSocket') as ProcessServices['openSocket'],
    sendSocket: service('sendSocket') as ProcessServices['sendSocket'],
    closeSocket: service('closeSocket') as ProcessServices['closeSocket'],
    cutSockets: service('cutSockets') as ProcessServices['cutSockets'],
  }
}
