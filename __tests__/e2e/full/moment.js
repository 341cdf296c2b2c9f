// Runs in the page before anything else: does something in the very moment in which the media SDK asks its service for
// something, or is answered.
;(() => {
  let awaited = null
  const acts = {
    hangUp: () => void window.__call.hangUp().catch(() => undefined),
    cut: (socket) => socket.close(),
  }

  const happens = (socket) => {
    const { act } = awaited
    awaited = null
    acts[act](socket)
  }

  const { send } = WebSocket.prototype
  WebSocket.prototype.send = function (data) {
    send.call(this, data)
    if (awaited === null || typeof data !== 'string' || !data.startsWith('{')) return
    const { request, method, id } = JSON.parse(data)
    if (request !== true || method !== awaited.method || (awaited.after -= 1) >= 0) return
    if (!awaited.answered) return happens(this)
    const look = ({ data: said }) => {
      if (JSON.parse(said).id !== id) return
      this.removeEventListener('message', look)
      happens(this)
    }
    awaited.method = null
    this.addEventListener('message', look)
  }

  window.moment = {
    /** After so many requests of that name, once the next is made, or answered. */
    await(moment) {
      awaited = { ...moment }
    },
    isOver: () => awaited === null,
  }
})()
