import type { Packages } from './logic/Packages'
import type { LogLine, RuntimeControls } from '../protocol'
import type { Premises } from './api/Room'
import type { AppLifecycle } from './app/AppLifecycle'
import { forReport } from './bridge'
import { openConnections } from './media/exchange'
import { openDeviceCount } from './media/openDevices'
import type { Problems } from './Problems'

interface ControlOptions extends Premises {
  readonly lifecycle: AppLifecycle
  readonly packages: Packages
  readonly problems: Problems
  readonly logs: readonly LogLine[]
}

/** What the process may ask of the page, on a test's behalf. */
export function createControls(options: ControlOptions): RuntimeControls {
  const { api, audio, desk, dialogues, lifecycle, listeners, live, network, pages, privacy, problems } =
    options
  return {
    counts: () => ({
      listeners: listeners.counts(),
      timers: options.timers.count,
      audioContexts: audio.alive,
      sockets: network.socketCount,
      pages: pages.pages.length,
      ...live.counts(),
      peerConnections: openConnections(),
      openDevices: openDeviceCount(),
    }),
    routes: () => pages.pages.map(({ address }) => address.route),
    problems: () => problems.all(),
    takeProblems: () => problems.take(),
    calls: (name) => (name === undefined ? api.calls : api.calls.filter((call) => call.name === name)),
    releaseSubpackages: () => options.packages.release(),
    forgetCalls: () => api.forgetCalls(),
    dataSent: () => pages.pages.flatMap(({ sent }) => sent),
    logs: () => options.logs,
    audio: () => audio.report(),
    liveElements: () => live.report(),
    attributes(id) {
      const element = elementOf(options, id)
      if (!element) return null
      const written = [...element.attributes].map(({ name, value }) => [name, value] as const)
      return { ...Object.fromEntries(written), ...propertiesOf(element) }
    },
    emit(id, event, detail) {
      const node = nodeOf(elementOf(options, id))
      if (!node) throw new Error(`there is no #${id} on the page`)
      node.triggerEvent(event.toLowerCase(), detail, { bubbles: false, composed: false })
    },
    askApp: (method, ...given) => lifecycle.ask(method, given),
    hideApp: () => lifecycle.hide(),
    showApp: () => lifecycle.show(),
    isSuspended: () => options.thread.isSuspended,
    setNetwork: (state) => network.set(state),
    permissions: () => desk.all,
    setPermission: (device, change) => desk.change(device, change),
    setPrivacy: (change) => privacy.change(change),
    setFault: (name, fault) => api.setFault(name, fault),
    interruptAudio(begin) {
      audio.interrupt(begin)
      listeners.emit(begin ? 'AudioInterruptionBegin' : 'AudioInterruptionEnd', {})
    },
    dialogue: () => dialogues.current,
    answerDialogue: (answer) => dialogues.answer(answer),
    toast: () => options.toast.text,
    storage: () => options.storage.all(),
    keptOnPhone: () => ({ permissions: desk.all, privacy: privacy.all, storage: options.storage.all() }),
    socketEvent: (id, event) => network.socketEvent(id, event),
    navigate: (kind, url) => navigate(options, kind, url),
  }
}

function navigate({ pages }: Premises, kind: string, url: string): Promise<void> {
  if (kind === 'navigateBack') return pages.navigateBack()
  if (kind === 'navigateTo' || kind === 'redirectTo' || kind === 'reLaunch') return pages[kind](url)
  return Promise.reject(new Error(`${kind} is no move`))
}

/** The library's node behind an element, as far as it is used here. */
interface ComponentNode {
  readonly data: unknown
  triggerEvent(name: string, detail: unknown, options: { bubbles: boolean; composed: boolean }): void
}

function elementOf({ pages }: Premises, id: string): Element | null {
  return pages.top?.element.querySelector(`[data-mini-id="${id}"]`) ?? null
}

function nodeOf(element: Element | null): ComponentNode | null {
  const node = element && '__wxElement' in element ? element.__wxElement : null
  return typeof node === 'object' && node !== null && 'triggerEvent' in node ? (node as ComponentNode) : null
}

function propertiesOf(element: Element): object {
  const data = forReport(nodeOf(element)?.data)
  return typeof data === 'object' && data !== null ? data : {}
}
