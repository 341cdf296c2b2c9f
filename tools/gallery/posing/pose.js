// Runs before the page's own scripts. Puts the demo app's call object into any state, without a call: what the pages show
// follows from its snapshot alone.
;(() => {
  const NOW = 1_700_000_027_000
  /** What a page puts off for so long, in ms, does not come: a pose is a moment, however long one looks at it. */
  const LATER = 1_000
  /** The longest that a timer can wait, in ms. */
  const NEVER = 2 ** 31 - 1
  const STATS = {
    roundTrip: 48,
    sent: { audioBitrate: 32, videoBitrate: 640, loss: 0, width: 640, height: 480, frameRate: 25 },
    received: { audioBitrate: 30, videoBitrate: 512, loss: 0.125, width: 1280, height: 720, frameRate: 15 },
  }
  const DEVICES = {
    microphone: [
      { id: 'm1', name: 'MacBook Pro Microphone' },
      { id: 'm2', name: 'Jabra Evolve2 65 (Bluetooth headset with a very long name)' },
    ],
    camera: [
      { id: 'c1', name: 'FaceTime HD Camera' },
      { id: 'c2', name: '' },
    ],
    loudspeaker: [
      { id: 's1', name: 'MacBook Pro Speakers' },
      { id: 's2', name: 'Jabra Evolve2 65' },
    ],
  }
  const never = () => () => undefined
  const devices = {
    list: () => Promise.resolve(DEVICES),
    chosen: (kind) => ({ microphone: 'm2', camera: 'c1' })[kind] ?? null,
    choose: () => Promise.resolve(),
    onChange: never,
    onReplaced: never,
    onLevel(listener) {
      listener(0.06)
      return () => undefined
    },
  }
  const listeners = new Set()
  const talkers = new Set()
  let snapshot
  let pictures = {}
  /** The elements that show a side now. */
  const views = new Map()

  const DRAWINGS = {
    white: (pen, w, h) => fill(pen, w, h, '#fff'),
    black: (pen, w, h) => fill(pen, w, h, '#000'),
    busy(pen, w, h) {
      for (let y = 0; y < h; y += 24)
        for (let x = 0; x < w; x += 24) {
          pen.fillStyle = ['#fff', '#000', '#ffd400', '#e03', '#08f', '#9f6'][(x / 24 + y / 8) % 6]
          pen.fillRect(x, y, 24, 24)
        }
    },
    person(pen, w, h) {
      const sky = pen.createLinearGradient(0, 0, 0, h)
      sky.addColorStop(0, '#ffe9c9')
      sky.addColorStop(1, '#e58f86')
      fill(pen, w, h, sky)
      const r = Math.min(w, h) * 0.19
      const [x, y] = [w / 2, h * 0.4]
      round(pen, x, h * 1.02, r * 2.1, '#2f6f8f')
      round(pen, x, y - r * 0.25, r * 1.12, '#3b2a2f')
      round(pen, x, y, r, '#f6cfb4')
      for (const side of [-1, 1]) round(pen, x + side * r * 0.36, y, r * 0.09, '#2a2226')
      pen.strokeStyle = '#a8505a'
      pen.lineWidth = r * 0.08
      pen.beginPath()
      pen.arc(x, y + r * 0.3, r * 0.34, 0.15 * Math.PI, 0.85 * Math.PI)
      pen.stroke()
    },
  }

  function fill(pen, w, h, colour) {
    pen.fillStyle = colour
    pen.fillRect(0, 0, w, h)
  }

  function round(pen, x, y, r, colour) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.arc(x, y, r, 0, 2 * Math.PI)
    pen.fill()
  }

  /** A canvas that is filmed: to the page a picture as any other. */
  function film({ drawing, width, height }) {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    const pen = canvas.getContext('2d')
    const draw = () => DRAWINGS[drawing](pen, width, height)
    draw()
    const timer = setInterval(draw, 100)
    return { stream: canvas.captureStream(10), stop: () => clearInterval(timer) }
  }

  function fillView(view) {
    view.film?.stop()
    view.video?.remove()
    const picture = pictures[view.side]
    if (picture === undefined) return
    view.film = film(picture)
    view.video = Object.assign(document.createElement('video'), {
      autoplay: true,
      muted: true,
      playsInline: true,
    })
    view.video.className = 'call-video'
    view.target.appendChild(view.video)
    view.video.srcObject = view.film.stream
    view.video.play().catch(() => undefined)
  }

  /**
   * A mini program's own elements for pictures have none to show here: what a camera would see lies behind what stands in
   * their place.
   */
  function paintViews() {
    const rules = ['local', 'remote'].map((side) => {
      const picture = pictures[side]
      if (picture === undefined) return ''
      const { drawing, width, height } = picture
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      DRAWINGS[drawing](canvas.getContext('2d'), width, height)
      return `[data-mini-id="call-${side}-video"] { background: url(${canvas.toDataURL()}) center / cover !important; }`
    })
    painted.textContent = rules.join('\n')
    document.head.append(painted)
  }
  const painted = document.createElement('style')

  const media = {
    attach(side, target) {
      if (!(target instanceof HTMLElement)) return () => undefined
      const view = { side, target }
      views.set(target, view)
      fillView(view)
      return () => {
        view.film?.stop()
        view.video?.remove()
        views.delete(target)
      }
    },
    sources: () => [],
    report: () => undefined,
    onSources: () => () => undefined,
    onTalking(listener) {
      talkers.add(listener)
      return () => talkers.delete(listener)
    },
  }

  window.posing = {
    /** Takes the call object out of the engine's hands, and opens its page. */
    async begin(first) {
      const program = window.miniHost?.controls
      const call = program === undefined ? window.__call : program.askApp('callObject')
      const { setTimeout } = window
      window.setTimeout = (act, ms = 0, ...given) => setTimeout(act, ms < LATER ? ms : NEVER, ...given)
      snapshot = first
      const done = () => Promise.resolve()
      const names = [
        'accept',
        'call',
        'cancel',
        'reject',
        'hangUp',
        'setMicrophone',
        'setCamera',
        'switchCamera',
      ]
      names
        .concat(['switchCallType', 'resumePlay', 'closePage', 'minimise'])
        .forEach((name) => (call[name] = done))
      Object.assign(call, {
        media,
        // Which device is used is chosen in browsers alone.
        devices: program === undefined ? devices : call.devices,
        messageTo: () => undefined,
        handOverReport: done,
        getStats: () => Promise.resolve(STATS),
        canMinimise: () => true,
        now: () => NOW,
        getSnapshot: () => snapshot,
        subscribe(listener) {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      })
      await call.openPage()
    },
    show(next, nextPictures, talking) {
      talkers.forEach((listener) => listener(talking))
      pictures = nextPictures
      snapshot = next
      listeners.forEach((listener) => listener())
      views.forEach(fillView)
      if (window.miniHost !== undefined) paintViews()
    },
    /** Whether every picture of a camera plays, and every portrait is there. */
    async isDrawn() {
      const portraits = [...document.querySelectorAll('.call-avatar__picture, .call-backdrop__picture')]
      const images = portraits.map((portrait) => portrait.querySelector('img'))
      if (images.includes(null)) return false
      await Promise.all(images.map((image) => image.decode()))
      return [...views.values()].every(
        ({ video }) => video === undefined || (video.videoWidth > 0 && video.currentTime > 0),
      )
    },
  }
})()
