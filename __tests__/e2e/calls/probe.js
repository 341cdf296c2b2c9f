// Runs in the page before anything else: keeps what the SDKs keep to themselves, for the test to look at.
;(() => {
  const connections = []
  const Native = window.RTCPeerConnection
  window.RTCPeerConnection = class extends Native {
    constructor(...args) {
      super(...args)
      connections.push(this)
    }
  }

  const tracks = []
  const { mediaDevices } = navigator
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices)
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints)
    tracks.push(...stream.getTracks())
    return stream
  }

  const events = []
  window.probe = {
    events,
    /** Kinds of the devices that are open now. */
    liveDevices: () => tracks.filter((track) => track.readyState === 'live').map((track) => track.kind),
    /** How many devices were ever opened. */
    openedDevices: () => tracks.length,
    listen(names) {
      for (const name of names)
        window.__call.on(name, ({ data }) => events.push({ name, data, at: Date.now() }))
    },
    /** What all connections that are open decoded so far. */
    async received() {
      const total = { frames: 0, energy: 0, audioPackets: 0 }
      for (const connection of connections) {
        if (connection.signalingState === 'closed') continue
        for (const stats of (await connection.getStats()).values()) {
          if (stats.type !== 'inbound-rtp') continue
          total.frames += stats.framesDecoded ?? 0
          total.energy += stats.totalAudioEnergy ?? 0
          if (stats.kind === 'audio') total.audioPackets += stats.packetsReceived ?? 0
        }
      }
      return total
    },
    openConnections: () => connections.filter(({ signalingState }) => signalingState !== 'closed').length,
  }
})()
