import { useSyncExternalStore } from 'react'
import { getLook, onLook, type CallLook } from '../look'

/** How things look now, drawn anew when the app chooses another look. */
export function useLook(): CallLook {
  return useSyncExternalStore(onLook, getLook)
}

/** The class names of what stands by itself, in the theme that was chosen; as its style sheet has it, it is dark. */
export function themed(part: string, { theme = 'dark' }: CallLook): string {
  return theme === 'dark' ? part : `${part} ${part}--${theme}`
}
