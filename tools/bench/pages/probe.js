// Runs in a page before anything else, ours or the bare one: notes when what happens, the same way for both.
;(() => {
  const now = () => performance.timeOrigin + performance.now()
  /** How often the connections are asked whether a picture was decoded, in ms. */
  const LOOK_EVERY = 10
  const marks = {}
  const messages = []
  const mark = (name) => {
    marks[name] ??= now()
  }

  /** What a message is about, as far as either SDK says it in its text. */
  const labelOf = (data) => {
    if (typeof data !== 'string') return 'bytes'
    const command = /"(?:SID|sid)":(\d+),"(?:CID|cid)":(\d+)/.exec(data)
    if (command) return `${command[1]}_${command[2]}`
    return /"method":"(\w+)"/.exec(data)?.[1] ?? 'reply'
  }
  const NativeSocket = window.WebSocket
  window.WebSocket = class extends NativeSocket {
    constructor(...args) {
      super(...args)
      this.addEventListener('message', ({ data }) =>
        messages.push({ at: now(), way: 'in', what: labelOf(data) }),
      )
    }
    send(data) {
      messages.push({ at: now(), way: 'out', what: labelOf(data) })
      return super.send(data)
    }
  }

  const NativeConnection = window.RTCPeerConnection
  const held = []
  window.RTCPeerConnection = class extends NativeConnection {
    constructor(...args) {
      super(...args)
      held.push(new WeakRef(this))
      this.addEventListener('track', ({ track, receiver }) => {
        if (track.kind !== 'video') return
        const look = setInterval(async () => {
          if (this.connectionState === 'closed' || 'frame' in marks) return clearInterval(look)
          for (const stats of (await receiver.getStats()).values())
            if (stats.type === 'inbound-rtp' && stats.framesDecoded > 0) mark('frame')
        }, LOOK_EVERY)
      })
    }
    setLocalDescription(...args) {
      messages.push({ at: now(), way: 'own', what: 'negotiates' })
      return super.setLocalDescription(...args)
    }
  }

  /** Marks when what a selector finds has been drawn. */
  const whenDrawn = (selector, name) => {
    const look = () => {
      if (document.querySelector(selector) === null) return false
      requestAnimationFrame(() => requestAnimationFrame(() => mark(name)))
      return true
    }
    if (look()) return
    const observer = new MutationObserver(() => look() && observer.disconnect())
    observer.observe(document, { childList: true, subtree: true, attributes: true })
  }

  let longest = 0
  let last = 0
  const beat = (at) => {
    if (last !== 0) longest = Math.max(longest, at - last)
    last = at
    requestAnimationFrame(beat)
  }
  requestAnimationFrame(beat)

  window.bench = {
    mark,
    marks,
    messages,
    whenDrawn,
    /** Forgets the call before. */
    forget() {
      for (const name of Object.keys(marks)) delete marks[name]
      messages.length = 0
      longest = 0
    },
    longestFrame: () => longest,
    /** Connections that something still holds, after a collection of garbage. */
    connectionsHeld: () => held.filter((each) => each.deref() !== undefined).length,
  }
})()
