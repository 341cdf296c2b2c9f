import { type ComponentType, useEffect, useState } from 'react'
import type { Run } from '../../components/commands/callCommands'
import { takeFocus } from '../../platform/bindings/focus'

interface Props<P extends object> {
  /** Fetches it; the same function each time. */
  readonly load: () => Promise<ComponentType<P>>
  /** What it is given. */
  readonly given: P
  /** Its own id, and that of what opens it: where the focus goes, and goes back to. */
  readonly id: string
  readonly opener: string
  readonly run: Run
}

/** A panel that is fetched when somebody first asks for it, where a platform can do so. */
export function LatePanel<P extends object>({ load, given, id, opener, run }: Props<P>) {
  const [panel, setPanel] = useState<{ readonly Panel: ComponentType<P> } | null>(null)
  useEffect(() => {
    run(load().then((Panel) => setPanel({ Panel })))
  }, [run, load])
  useEffect(() => {
    if (panel === null) return undefined
    const giveBack = takeFocus(id)
    return () => {
      giveBack()
      // What had it before was drawn anew, and has its name a moment later.
      void Promise.resolve().then(() => takeFocus(opener))
    }
  }, [panel, id, opener])
  return panel === null ? null : <panel.Panel {...given} />
}
