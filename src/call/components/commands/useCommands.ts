import { useCallback, useState } from 'react'
import { CallError } from '../../error/CallError'
import type { CallErrorCode } from '../../machine/terms/errorCode'
import type { Run } from './callCommands'

interface Commands {
  readonly run: Run
  /** Why the last command failed, as long as the same call lives and nothing else was asked of it. */
  readonly failure: CallErrorCode | null
}

/** Gives commands to the call of `callId`, so that none fails unheard. */
export function useCommands(callId: string | null): Commands {
  const [failed, setFailed] = useState<{ callId: string | null; code: CallErrorCode } | null>(null)
  const run = useCallback<Run>(
    (command) => {
      setFailed(null)
      command.catch((thrown: unknown) => {
        setFailed({ callId, code: CallError.from(thrown, 'INTERNAL').code })
      })
    },
    [callId],
  )
  return { run, failure: failed !== null && failed.callId === callId ? failed.code : null }
}
