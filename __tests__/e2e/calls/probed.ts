// What probe.js notes in a page.

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
