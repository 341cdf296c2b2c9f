/** What the system is to tell. */
interface Notice {
  readonly sentence: string
  /** A tap on it. */
  readonly act: () => void
}

/** What of a window tells by way of the system. */
export interface NoticeWindow {
  readonly document: Pick<Document, 'hasFocus'>
  /** `userActivation` is not in every browser. */
  readonly navigator: { readonly userActivation?: { readonly isActive: boolean } }
  /** Not in every browser; and on Android it is there, and throws. */
  readonly Notification?: typeof Notification
  /** Comes to the front. */
  focus(): void
  /** Tells when its user turns to it, and away. */
  addEventListener(type: 'blur' | 'focus', listener: () => void): void
  /** Tells no longer. */
  removeEventListener(type: 'blur' | 'focus', listener: () => void): void
}

/** The system's notifications, as far as a page that is open may show them. */
export function createWebNotice(window: NoticeWindow) {
  let wanted: Notice | null = null
  let open: Notification | null = null

  function takeBack(): void {
    open?.close()
    open = null
  }

  /** Tells, if the user has allowed it and does not look at the page. */
  function tell(): void {
    const { Notification } = window
    if (wanted === null || Notification?.permission !== 'granted') return
    const { sentence, act } = wanted
    try {
      // By its tag it takes the place of the one before, which is not seen to go.
      open = new Notification(sentence, { tag: 'call', requireInteraction: true })
      open.onclick = () => {
        window.focus()
        act()
      }
    } catch {
      // A browser that tells only by way of a service worker: the tone, the title and the icon are left.
    }
  }

  return {
    /** Tells while the user does not look at the page, also who turns away meanwhile; null takes it back. */
    show(notice: Notice | null): void {
      wanted = notice
      // A listener that is there already is not taken twice.
      const change = notice === null ? 'removeEventListener' : 'addEventListener'
      window[change]('blur', tell)
      window[change]('focus', takeBack)
      if (notice === null) takeBack()
      else if (!window.document.hasFocus()) tell()
    },
    /**
     * Asks whether it may; once, as a browser asks nobody who has answered. Not without a tap just before, where that is
     * known: some browsers refuse by themselves then.
     */
    ask(): void {
      const { Notification, navigator } = window
      if (Notification?.permission !== 'default' || navigator.userActivation?.isActive === false) return
      // Older browsers answer no promise; and whatever the answer, the next ring looks at it.
      void Promise.resolve(Notification.requestPermission()).catch(() => undefined)
    },
  }
}
