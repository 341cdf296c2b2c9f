// Runs in the page before anything else: keeps the players of tones, which are in no document.
;(() => {
  const players = []
  const make = document.createElement.bind(document)
  document.createElement = (tag, ...more) => {
    const made = make(tag, ...more)
    if (tag === 'audio') players.push(made)
    return made
  }
  const sounding = () => players.filter(({ loop, paused, muted }) => loop && !paused && !muted)
  window.isRingHeard = () => sounding().some(({ volume }) => volume > 0)
  /** What is heard over and over: file and volume. */
  window.tones = () => sounding().map(({ src, volume }) => ({ file: src.split('/').pop(), volume }))
})()
