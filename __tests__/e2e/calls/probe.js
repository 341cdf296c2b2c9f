// Runs in the page before anything else: keeps what the SDKs keep to themselves, for the test to look at.
;(() => {
  /** Notes what is made of a class, and lets go of what is closed. */
  const watch = (name, isOpen, noted = () => undefined) => {
    let made = []
    const Native = window[name]
    window[name] = class extends Native {
      constructor(...args) {
        super(...args)
        made = [...made.filter(isOpen), this]
        noted(this)
      }
    }
    return () => (made = made.filter(isOpen))
  }
  // Every connection there ever was, in a way that holds none.
  const connections = []
  let negotiations = 0
  const countNegotiations = (connection) => {
    const setLocalDescription = connection.setLocalDescription.bind(connection)
    connection.setLocalDescription = (...args) => {
      negotiations += 1
      return setLocalDescription(...args)
    }
  }
  const openConnections = watch(
    'RTCPeerConnection',
    ({ signalingState }) => signalingState !== 'closed',
    (connection) => {
      connections.push(new WeakRef(connection))
      countNegotiations(connection)
    },
  )
  const openSockets = watch('WebSocket', ({ readyState }) => readyState <= WebSocket.OPEN)

  // None that is over is kept: with it would be what listens to it.
  let tracks = []
  let opened = 0
  const isLive = ({ readyState }) => readyState === 'live'
  const { mediaDevices } = navigator
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices)
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints)
    opened += stream.getTracks().length
    tracks = [...tracks.filter(isLive), ...stream.getTracks()]
    return stream
  }

  // Where the call page stands when it is drawn for the first time, in pixels from the left.
  let firstPlace = null
  const findPage = new MutationObserver(() => {
    const page = document.querySelector('#call-page')
    if (page === null) return
    findPage.disconnect()
    requestAnimationFrame(() => (firstPlace = page.getBoundingClientRect().left))
  })
  const lookForPage = () => {
    firstPlace = null
    findPage.observe(document, { childList: true, subtree: true })
  }
  lookForPage()

  const events = []
  let listenedTo = null
  window.probe = {
    firstPlace: () => firstPlace,
    /** How often a connection was negotiated. */
    negotiations: () => negotiations,
    events,
    /** Kinds of the devices that are open now. */
    liveDevices: () => (tracks = tracks.filter(isLive)).map((track) => track.kind),
    /** How many devices were ever opened. */
    openedDevices: () => opened,
    /** Notes these events; of one call object once. */
    listen(names) {
      const call = window.__call
      if (call === listenedTo) return
      listenedTo = call
      for (const name of names) call.on(name, ({ data }) => events.push({ name, data, at: Date.now() }))
    },
    /** As if nothing had been heard or opened yet. */
    forget() {
      events.length = 0
      opened = 0
      negotiations = 0
      lookForPage()
    },
    /** What all connections that are open decoded so far. */
    async received() {
      const total = { frames: 0, energy: 0, audioPackets: 0 }
      for (const connection of openConnections()) {
        for (const stats of (await connection.getStats()).values()) {
          if (stats.type !== 'inbound-rtp') continue
          total.frames += stats.framesDecoded ?? 0
          total.energy += stats.totalAudioEnergy ?? 0
          if (stats.kind === 'audio') total.audioPackets += stats.packetsReceived ?? 0
        }
      }
      return total
    },
    openConnections: () => openConnections().length,
    /** How many were ever made, and how many of them the page still holds, open or closed. */
    madeConnections: () => connections.length,
    heldConnections: () => connections.filter((each) => each.deref() !== undefined).length,
    /** Sockets of the media service; the one of signalling stays. */
    mediaSockets: () => openSockets().filter(({ url }) => new URL(url).pathname.startsWith('/rtc/')).length,
  }
})()
