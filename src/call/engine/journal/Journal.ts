import type { CallEvent } from '../../machine/events/callEvent'
import { statusOf, type CallState } from '../../machine/state/callState'
import type { Step } from '../../machine/step/step'
import type { CallReport, ReportedPart } from './callReport'
import { Pseudonyms } from './Pseudonyms'

/** A part is not longer than so many steps; the next one goes on from its end. */
const STEPS_OF_PART = 150
/** So many parts are kept: several calls, or the last quarter of an hour of a restless one. */
const PARTS_MOST = 12
/** A report is not longer, in characters, which are bytes: nothing in it is beyond ASCII. */
const LENGTH_MOST = 256 * 1024

interface Noted {
  readonly event: CallEvent
  readonly status: ReportedPart['steps'][number]['status']
  readonly effects: readonly string[]
}

interface Part {
  readonly before: CallState
  readonly steps: Noted[]
}

/**
 * Keeps the last of what the machine was told and what it did. States are never changed, so that to keep one costs no copy;
 * all else is done when a report is asked for.
 */
export class Journal {
  private readonly parts: Part[] = []
  private readonly pseudonyms = new Pseudonyms()

  /** Notes one event and what became of it. */
  note(event: CallEvent, before: CallState, { state, effects }: Step): void {
    // Told again and again, and mostly the same.
    if (event.type === 'media.quality' && state === before) return
    const last = this.parts[this.parts.length - 1]
    const begins = before.call === null && state.call !== null
    const part =
      last === undefined || begins || last.steps.length >= STEPS_OF_PART ? this.begin(before) : last
    part.steps.push({ event, status: statusOf(state), effects: effects.map(({ type }) => type) })
  }

  /**
   * All that is kept, in which nobody is named.
   * @param platform - what is said of the device
   * @param at - this moment, in ms since 1970
   */
  report(platform: string, at: number): CallReport {
    const parts = this.parts.map(({ before, steps }) => ({
      state: this.pseudonyms.hide(before),
      steps: steps.map((step) => ({ ...step, event: this.pseudonyms.hide(step.event) })),
    }))
    const report = { format: 'taro-nertc-call/report', version: 1, madeAt: at, platform } as const
    while (JSON.stringify({ ...report, parts }).length > LENGTH_MOST && parts.length > 0) parts.shift()
    return { ...report, parts }
  }

  private begin(before: CallState): Part {
    const part = { before, steps: [] }
    this.parts.push(part)
    if (this.parts.length > PARTS_MOST) this.parts.shift()
    return part
  }
}
