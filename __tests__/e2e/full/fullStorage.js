// A full disk, or a private window of an older Safari: what is there can be read, and nothing is added.
Storage.prototype.setItem = () => {
  throw new DOMException('The quota has been exceeded', 'QuotaExceededError')
}
