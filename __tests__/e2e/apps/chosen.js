// Runs in the page before anything else: keeps what an app's choices do where no page shows it.
;(() => {
  const players = []
  const make = document.createElement.bind(document)
  document.createElement = (tag, ...more) => {
    const made = make(tag, ...more)
    if (tag === 'audio') players.push(made)
    return made
  }

  const notices = []
  window.Notification = class extends window.Notification {
    constructor(title, options) {
      super(title, options)
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
    /** What is heard over and over: file and volume. */
    tones: () =>
      players
        .filter(({ loop, paused, muted }) => loop && !paused && !muted)
        .map(({ src, volume }) => ({ file: src.split('/').pop(), volume })),
    /** What the system was asked to show. */
    notices: () => notices.map(({ title, isOpen }) => ({ title, isOpen })),
    /** The user taps what the system shows. */
    tapNotice: () => notices.at(-1).onclick(),
    /** How the camera was opened last. */
    camera: () => camera,
  }
})()
