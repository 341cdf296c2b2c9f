/** A green disc with a receiver: what a browser shows beside the window's title, where it takes drawings. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="12" fill="#16a34a"/><path d="M7 6.5c-.5 5.600 4.900 11 10.500 10.500l.3-2.600-3-1.200-1.300 1.300c-1.700-.8-3.200-2.300-4-4l1.300-1.300-1.200-3z" fill="#fff"/></svg>',
)}`

/** Puts a sign of a call in the place of the window's icon, and the icon back. */
export function createWebBadge(
  document: Pick<Document, 'querySelector' | 'createElement' | 'head'>,
): (on: boolean) => void {
  let link: HTMLLinkElement | null = null
  let before: string | null = null
  return (on) => {
    if (on === (link !== null)) return
    if (on) {
      link = document.querySelector<HTMLLinkElement>('link[rel~="icon"]')
      before = link?.getAttribute('href') ?? null
      if (link === null) {
        link = document.createElement('link')
        link.rel = 'icon'
        document.head.append(link)
      }
      link.setAttribute('href', ICON)
      return
    }
    if (before === null) link?.remove()
    else link?.setAttribute('href', before)
    link = null
  }
}
