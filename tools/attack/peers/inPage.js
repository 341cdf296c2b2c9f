// Runs in the page before anything else: lets an attack say to the IM SDK what no server has sent, and count what pages do.
;(() => {
  // The compiler that runs this tool names functions by this.
  window.__name = (value) => value

  const sockets = new Set()
  const NativeSocket = window.WebSocket
  window.WebSocket = class extends NativeSocket {
    constructor(...args) {
      super(...args)
      sockets.add(this)
      this.addEventListener('close', () => sockets.delete(this))
    }
  }
  const connections = new Set()
  const NativeConnection = window.RTCPeerConnection
  window.RTCPeerConnection = class extends NativeConnection {
    constructor(...args) {
      super(...args)
      connections.add(this)
    }
  }

  let openings = 0
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element && (node.id === 'call-page' || node.querySelector('#call-page')))
          openings += 1
  }).observe(document, { childList: true, subtree: true })

  const errors = []
  window.attack = {
    /** Hears what the app is told of, which an error loses on its way out of the page. */
    listen: () => void window.__call.on('onError', ({ data }) => errors.push(data.code)),
    errors: () => errors,
    /** How often the call page has opened. */
    pageOpenings: () => openings,
    /** The IM SDK hears these frames; what it throws at them breaks nothing but itself, as with the service's own. */
    hear(frames) {
      const links = [...sockets].filter(({ url }) => !new URL(url).pathname.startsWith('/rtc/'))
      for (const data of frames)
        for (const link of links) link.dispatchEvent(new MessageEvent('message', { data }))
      return links.length
    },
    /** How many others are heard. */
    async othersHeard() {
      let heard = 0
      for (const connection of connections) {
        if (connection.signalingState === 'closed') continue
        for (const stats of (await connection.getStats()).values())
          if (stats.type === 'inbound-rtp' && stats.kind === 'audio' && stats.packetsReceived > 0) heard += 1
      }
      return heard
    },
    /** Sets the device's clock, as seen by this page. */
    setClock(byMs) {
      const NativeDate = window.Date
      window.Date = class extends NativeDate {
        constructor(...args) {
          super(...(args.length === 0 ? [NativeDate.now() + byMs] : args))
        }
        static now() {
          return NativeDate.now() + byMs
        }
      }
    },
  }
})()
