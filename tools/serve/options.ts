import { readCommandLine, wholeNumber } from '../process/options'
import { LAN_OPTIONS, type LanRequest, readLan } from './lanOptions'

const PRESET_PORT = 5180
/** TCP has 16 bits for a port. */
export const LARGEST_PORT = 65_535
const LONGEST_LATENCY_MS = 60_000

/** What was asked for at the terminal, with what is preset filled in. */
export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number
  /** ms, one way. */
  readonly latencyMs: number
  readonly build: boolean
  readonly verbose: boolean
  /** Null where this machine serves itself only. */
  readonly lan: LanRequest | null
}

/** The options of `npm run demo` and `npm run cloud`. */
export function readServeOptions(args: string[]): ServeOptions {
  const { values } = readCommandLine({
    args,
    options: {
      port: { type: 'string' },
      latency: { type: 'string' },
      'no-build': { type: 'boolean' },
      verbose: { type: 'boolean' },
      ...LAN_OPTIONS,
    },
  })
  return {
    port: wholeNumber('port', values.port, PRESET_PORT, LARGEST_PORT),
    latencyMs: wholeNumber('latency', values.latency, 0, LONGEST_LATENCY_MS),
    build: values['no-build'] !== true,
    verbose: values.verbose === true,
    lan: readLan(values),
  }
}

/** What both commands say of the options they share. */
export const SERVE_USAGE = `  --port 5180     the port to listen on, at 127.0.0.1; 0 takes a free one
  --latency 0     ms that every message takes, one way
  --verbose       one line per thing that happens in the cloud`
