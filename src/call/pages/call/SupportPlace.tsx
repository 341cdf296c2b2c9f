import { type ComponentType, useEffect, useState } from 'react'
import type { SupportPanelProps } from '../../components/support/SupportPanel'
import type { Run } from '../../components/commands/callCommands'
import { takeFocus } from '../../platform/bindings/focus'

interface Props extends SupportPanelProps {
  readonly run: Run
}

/** The panel for support people, which is fetched when somebody first asks for it, where a platform can do so. */
export function SupportPlace({ run, ...shown }: Props) {
  const [panel, setPanel] = useState<{ readonly Panel: ComponentType<SupportPanelProps> } | null>(null)
  useEffect(() => {
    const load = async () => {
      const { SupportPanel } = await import('../../components/support/SupportPanel')
      setPanel({ Panel: SupportPanel })
    }
    run(load())
  }, [run])
  useEffect(() => {
    if (panel === null) return undefined
    const giveBack = takeFocus('call-support')
    return () => {
      giveBack()
      // What had it before was drawn anew, and has its name a moment later.
      void Promise.resolve().then(() => takeFocus('call-clock'))
    }
  }, [panel])
  return panel === null ? null : <panel.Panel {...shown} />
}
