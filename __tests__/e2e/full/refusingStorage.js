// A browser with blocked cookies: whoever asks for a storage is thrown at.
for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
  Object.defineProperty(window, name, {
    configurable: true,
    get() {
      throw new DOMException(`Failed to read '${name}': access is denied`, 'SecurityError')
    },
  })
}
