// Runs in the page before anything else: keeps what an app's choices do where no page shows it.
;(() => {
  // Where a window without a screen has its focus is the browser's own affair: here the test says where the user looks.
  let isLookedAt = true
  document.hasFocus = () => isLookedAt
  for (const type of ['focus', 'blur']) {
    window.addEventListener(type, (event) => event.isTrusted && event.stopImmediatePropagation(), true)
  }

  const notices = []
  window.Notification = class extends window.Notification {
    constructor(title, options) {
      super(title, options)
      // It takes the place of one with its tag, which the page is not told.
      for (const former of notices) if (former.tag === this.tag) former.isOpen = false
      this.isOpen = true
      notices.push(this)
    }
    close() {
      this.isOpen = false
      super.close()
    }
  }

  const { mediaDevices } = navigator
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices)
  let camera = null
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints)
    const [track] = stream.getVideoTracks()
    if (track !== undefined) {
      const { height, frameRate } = track.getSettings()
      camera = { height, frameRate, blurAskedFor: constraints.video.backgroundBlur }
    }
    return stream
  }

  window.chosen = {
    /** What the system was asked to show. */
    notices: () => notices.map(({ title, isOpen }) => ({ title, isOpen })),
    /** The user turns to the window, or away from it. */
    look(here) {
      isLookedAt = here
      window.dispatchEvent(new Event(here ? 'focus' : 'blur'))
    },
    /** The user taps what the system shows. */
    tapNotice: () => notices.at(-1).onclick(),
    /** How the camera was opened last. */
    camera: () => camera,
  }
})()
