import { useCallback, useState } from 'react'
import { CallError } from '../../error/CallError'
import type { Run } from './callCommands'

interface Commands {
  readonly run: Run
  /** Why the last command failed, as long as the same call lives and nothing else was asked of it. */
  readonly failure: CallError | null
}

/** Gives commands to the call of `callId`, so that none fails unheard. */
export function useCommands(callId: string | null): Commands {
  const [failed, setFailed] = useState<{ callId: string | null; error: CallError } | null>(null)
  const run = useCallback<Run>(
    (command) => {
      setFailed(null)
      command.catch((thrown: unknown) => {
        setFailed({ callId, error: CallError.from(thrown, 'INTERNAL') })
      })
    },
    [callId],
  )
  return { run, failure: failed !== null && failed.callId === callId ? failed.error : null }
}
