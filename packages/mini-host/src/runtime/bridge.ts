/** A value as it arrives on the other side of the bridge between logic and view: a copy of what is JSON in it. */
export function acrossBridge(value: unknown): unknown {
  const text = JSON.stringify(value, withoutFunctions)
  return text === undefined ? undefined : (JSON.parse(text) as unknown)
}

/** The same for reports to a test: whatever it is, there is something to show of it. */
export function forReport(value: unknown): unknown {
  try {
    return acrossBridge(value)
  } catch {
    // Circular; a test has no use for it.
    return String(value)
  }
}

function withoutFunctions(_: string, value: unknown): unknown {
  if (typeof value === 'function') return undefined
  if (value instanceof ArrayBuffer) return `<${value.byteLength} bytes>`
  if (ArrayBuffer.isView(value)) return `<${value.byteLength} bytes>`
  return value
}
