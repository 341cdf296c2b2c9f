// Runs in the page before anything else: keeps the sentences that said why a call has ended. A page shows one for two
// seconds, which is too short for a test to be sure to look in time.
;(() => {
  const SENTENCE = '#call-end-reason, [data-mini-id="call-end-reason"]'
  // Texts alone: an element would hold its whole page after that is gone.
  let shown = []
  window.callEndings = {
    /** Whether this sentence was shown and not asked for yet. */
    take(sentence) {
      const at = shown.indexOf(sentence)
      if (at >= 0) shown.splice(at, 1)
      return at >= 0
    },
    shown: () => [...shown],
    forget: () => {
      shown = []
    },
  }
  const seen = new WeakSet()
  const look = () => {
    for (const element of document.querySelectorAll(SENTENCE)) {
      const text = element.textContent ?? ''
      if (text === '' || seen.has(element)) continue
      seen.add(element)
      shown.push(text)
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
})()
