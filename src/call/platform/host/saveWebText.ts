/** Hands the user a text as a file, as a browser keeps what is downloaded. */
export function saveWebText({ document, URL }: Window & typeof globalThis, name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by the end of the click.
  URL.revokeObjectURL(address)
}
