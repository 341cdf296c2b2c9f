// Runs in the page before anything else: keeps the sentences that said why a call has ended. A page shows one for two
// seconds, which is too short for a test to be sure to look in time.
;(() => {
  const SENTENCE = '#call-end-reason, [data-mini-id="call-end-reason"]'
  const shown = new Map()
  window.callEndings = {
    /** Whether this sentence was shown and not asked for yet. */
    take(sentence) {
      const [element] = [...shown].find(([, text]) => text === sentence) ?? []
      return shown.delete(element)
    },
    shown: () => [...shown.values()],
    forget: () => shown.clear(),
  }
  const seen = new WeakSet()
  const look = () => {
    for (const element of document.querySelectorAll(SENTENCE)) {
      const text = element.textContent ?? ''
      if (text === '' || seen.has(element)) continue
      seen.add(element)
      shown.set(element, text)
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
})()
