import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '../elements/View'
import type { CallReport } from '../../engine/journal/callReport'
import { detail, type DetailKey } from '../../locales/detailTexts'
import type { Run } from '../commands/callCommands'
import { tappable } from '../buttons/tappable'
import './ReportActions.scss'

/** What can be done with a report. */
export interface Reporting {
  readonly make: () => CallReport
  /** Gives it to the app; null where the app takes none. */
  readonly handOver: (() => Promise<void>) | null
  /** Keeps a text as a file; null where the platform has no files for people. */
  readonly save: ((name: string, text: string) => void) | null
  readonly run: Run
}

interface Action {
  readonly id: string
  readonly label: DetailKey
  /** What is said once it was done. */
  readonly done: DetailKey
  readonly act: () => Promise<void>
}

/** The ways a report can go from here. */
export function ReportActions({ reporting }: { readonly reporting: Reporting }) {
  const { run } = reporting
  const [done, setDone] = useState<DetailKey | null>(null)
  const actions = actionsOf(reporting)
  return (
    <View className="call-report">
      {actions.map(({ id, label, done: said, act }) => (
        <View
          key={id}
          id={id}
          className="call-report__action"
          hoverClass="call-report__action--pressed"
          {...tappable(detail(label), () => {
            setDone(null)
            run(act().then(() => setDone(said)))
          })}
        >
          {detail(label)}
        </View>
      ))}
      <View id="call-report-done" className="call-report__done" role="status" aria-live="polite">
        {done === null ? '' : detail(done)}
      </View>
    </View>
  )
}

function actionsOf({ make, handOver, save }: Reporting): readonly Action[] {
  const actions: Action[] = []
  if (handOver !== null) {
    actions.push({ id: 'call-report-send', label: 'handOverReport', done: 'reportHandedOver', act: handOver })
  }
  const copy = async () => {
    await Taro.setClipboardData({ data: JSON.stringify(make()) })
  }
  actions.push({ id: 'call-report-copy', label: 'copyReport', done: 'reportCopied', act: copy })
  if (save !== null) {
    const keep = async () => save(nameOf(make()), JSON.stringify(make(), null, 2))
    actions.push({ id: 'call-report-save', label: 'saveReport', done: 'reportSaved', act: keep })
  }
  return actions
}

/** Nobody is named in a report, nor in what it is called. */
function nameOf({ madeAt }: CallReport): string {
  return `call-report-${new Date(madeAt).toISOString().replace(/[:.]/g, '-')}.json`
}
