/** What a mini program's platform says of a failure. */
export function messageOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown)
  if ('errMsg' in thrown) return String(thrown.errMsg)
  return thrown instanceof Error ? thrown.message : ''
}
