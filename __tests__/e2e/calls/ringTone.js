// Runs in the page before anything else: keeps the player of the ring tone, which is in no document.
;(() => {
  const players = []
  const make = document.createElement.bind(document)
  document.createElement = (tag, ...more) => {
    const made = make(tag, ...more)
    if (tag === 'audio') players.push(made)
    return made
  }
  window.isRingHeard = () =>
    players.some(({ loop, paused, muted, volume }) => loop && !paused && !muted && volume > 0)
})()
