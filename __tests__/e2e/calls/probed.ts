import path from 'node:path'

// What probe.js notes in a page.

/** The script itself. */
export const PROBE = path.join(__dirname, 'probe.js')

/** More than the beeps of the fake microphone put into half a second; silence stays far below. */
export const AUDIBLE = 0.01

export interface PhoneEvent {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
  readonly at: number
}

export interface Received {
  readonly frames: number
  readonly energy: number
  readonly audioPackets: number
}

interface Probe {
  readonly events: readonly PhoneEvent[]
  listen(names: readonly string[]): void
  liveDevices(): readonly string[]
  openedDevices(): number
  firstPlace(): number | null
  negotiations(): number
  forget(): void
  openConnections(): number
  madeConnections(): number
  heldConnections(): number
  mediaSockets(): number
  received(): Promise<Received>
}

declare global {
  interface Window {
    readonly probe: Probe
  }
}
