/** What the system is to tell. */
interface Notice {
  readonly sentence: string
  /** A tap on it. */
  readonly act: () => void
}

/** What of a window tells by way of the system. */
export interface NoticeWindow {
  readonly document: Pick<Document, 'hasFocus'>
  /** Not in every browser; and on Android it is there, and throws. */
  readonly Notification?: typeof Notification
  /** Comes to the front. */
  focus(): void
}

/** The system's notifications, as far as a page that is open may show them. */
export function createWebNotice(window: NoticeWindow) {
  let open: Notification | null = null
  return {
    /** Tells, if the user has allowed it and does not look at the page; null takes it back. */
    show(notice: Notice | null): void {
      open?.close()
      open = null
      const { Notification } = window
      if (notice === null || Notification?.permission !== 'granted' || window.document.hasFocus()) return
      try {
        open = new Notification(notice.sentence, { tag: 'call', requireInteraction: true })
        open.onclick = () => {
          window.focus()
          notice.act()
        }
      } catch {
        // A browser that tells only by way of a service worker: the tone, the title and the icon are left.
      }
    },
    /** Asks whether it may; once, as a browser asks nobody who has answered. */
    ask(): void {
      const { Notification } = window
      if (Notification?.permission !== 'default') return
      // Older browsers answer no promise; and whatever the answer, the next ring looks at it.
      void Promise.resolve(Notification.requestPermission()).catch(() => undefined)
    },
  }
}
