// Runs in the page before anything else, in a browser that has no WebRTC: keeps what goes wrong for the test to look at,
// and stands in for RTCPeerConnection so far that the media SDK enters a room. Nothing is sent or received through it;
// the far side's picture and sound are the browser's own made-up ones.
;(() => {
  const errors = []
  window.pageErrors = errors
  const note = (thrown) => errors.push(String((thrown && thrown.stack) || thrown))
  window.addEventListener('error', ({ error, message }) => note(error || message))
  window.addEventListener('unhandledrejection', ({ reason }) => note(reason))
  const consoleError = console.error.bind(console)
  console.error = (...said) => {
    errors.push(said.map(String).join(' '))
    consoleError(...said)
  }
  const isWanted = new URLSearchParams(window.location.search).has('standIns')
  if (!isWanted || window.RTCPeerConnection) return

  const CODECS = {
    audio: [
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'a=rtpmap:111 opus/48000/2',
      'a=fmtp:111 minptime=10;useinbandfec=1',
    ],
    video: [
      'm=video 9 UDP/TLS/RTP/SAVPF 96',
      'a=rtpmap:96 VP8/90000',
      'a=rtcp-fb:96 nack',
      'a=rtcp-fb:96 nack pli',
      'a=rtcp-fb:96 ccm fir',
      'a=rtcp-fb:96 goog-remb',
    ],
  }
  const FINGERPRINT = new Array(32).fill('00').join(':')
  let nextSsrc = 1001

  /** What the far side is taken to send: another track of the browser's own made-up devices. */
  async function madeUp(kind) {
    const stream = await navigator.mediaDevices.getUserMedia({ [kind]: true })
    return stream.getTracks()[0]
  }

  class Transceiver {
    constructor(mid, kind, track, direction) {
      this.mid = mid
      this.kind = kind
      this.ssrc = nextSsrc++
      this.direction = direction
      this.currentDirection = direction
      this.sender = {
        track,
        replaceTrack: async (next) => {
          this.sender.track = next
        },
        getParameters: () => ({ encodings: [{}] }),
        setParameters: async () => undefined,
        getStats: async () => new Map(),
      }
      this.receiver = {
        track: null,
        getStats: async () => new Map(),
      }
    }

    stop() {
      this.direction = 'inactive'
    }

    get lines() {
      const [first, ...codecs] = CODECS[this.kind]
      return [
        first,
        'c=IN IP4 0.0.0.0',
        'a=rtcp:9 IN IP4 0.0.0.0',
        'a=ice-ufrag:standin',
        'a=ice-pwd:standinstandinstandinstandin',
        'a=ice-options:trickle',
        `a=fingerprint:sha-256 ${FINGERPRINT}`,
        'a=setup:actpass',
        `a=mid:${this.mid}`,
        'a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid',
        `a=${this.direction}`,
        'a=rtcp-mux',
        'a=rtcp-rsize',
        ...codecs,
        `a=ssrc:${this.ssrc} cname:standin`,
        `a=ssrc:${this.ssrc} msid:standin ${this.kind}`,
      ]
    }
  }

  class StandIn extends EventTarget {
    constructor(configuration) {
      super()
      this.configuration = configuration
      this.transceivers = []
      this.localDescription = null
      this.remoteDescription = null
      this.signalingState = 'stable'
      this.iceConnectionState = 'new'
      this.connectionState = 'new'
    }

    addTransceiver(what, { direction = 'sendrecv' } = {}) {
      const track = typeof what === 'string' ? null : what
      const mid = String(this.transceivers.length)
      const added = new Transceiver(mid, track ? track.kind : what, track, direction)
      this.transceivers.push(added)
      return added
    }

    getTransceivers() {
      return this.transceivers
    }

    getSenders() {
      return this.transceivers.map(({ sender }) => sender)
    }

    getReceivers() {
      return this.transceivers.map(({ receiver }) => receiver)
    }

    async createOffer() {
      const session = [
        'v=0',
        'o=- 1 2 IN IP4 127.0.0.1',
        's=-',
        't=0 0',
        `a=group:BUNDLE ${this.transceivers.map(({ mid }) => mid).join(' ')}`,
        'a=msid-semantic: WMS *',
      ]
      const lines = [...session, ...this.transceivers.flatMap((transceiver) => transceiver.lines)]
      return { type: 'offer', sdp: `${lines.join('\r\n')}\r\n` }
    }

    async setLocalDescription(description) {
      this.localDescription = description
      this.signalingState = 'have-local-offer'
    }

    async setRemoteDescription(description) {
      this.remoteDescription = description
      this.signalingState = 'stable'
      for (const { direction, kind, receiver } of this.transceivers) {
        if (direction === 'recvonly' && receiver.track === null) receiver.track = await madeUp(kind)
      }
      if (this.iceConnectionState !== 'new') return
      for (const state of ['checking', 'connected']) this.become(state)
    }

    become(state) {
      this.iceConnectionState = state
      this.connectionState = state === 'checking' ? 'connecting' : state
      for (const name of ['iceconnectionstatechange', 'connectionstatechange']) {
        const handler = this[`on${name}`]
        if (typeof handler === 'function') handler.call(this, new Event(name))
        this.dispatchEvent(new Event(name))
      }
    }

    /** What is taken to be received goes on arriving, for who watches over it. */
    async getStats() {
      const [packets, frames] = [Math.floor(performance.now() / 20), Math.floor(performance.now() / 66)]
      const arriving = this.transceivers.filter(
        ({ direction, receiver }) => direction === 'recvonly' && receiver.track !== null,
      )
      const reports = arriving.map(({ mid, kind }) => ({
        id: `inbound-${mid}`,
        type: 'inbound-rtp',
        kind,
        packetsReceived: packets,
        packetsLost: 0,
        bytesReceived: packets * 100,
        framesDecoded: frames,
      }))
      return new Map(reports.map((report) => [report.id, report]))
    }

    getConfiguration() {
      return this.configuration
    }

    setConfiguration(configuration) {
      this.configuration = configuration
    }

    close() {
      this.signalingState = 'closed'
      this.iceConnectionState = 'closed'
      this.connectionState = 'closed'
    }
  }
  window.RTCPeerConnection = StandIn
})()
