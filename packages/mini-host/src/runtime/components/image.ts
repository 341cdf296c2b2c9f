import type { CreateBuiltIn } from './BuiltIn'

const FIT: Readonly<Record<string, string>> = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  scaleToFill: 'fill',
}

/**
 * `image` and `cover-image`: the browser's own picture inside, which fires `load` or `error`.
 * @param addressOf - where the host serves a file of the mini program
 */
export function createImage(addressOf: (path: string) => string): CreateBuiltIn {
  return (port) => {
    const image = document.createElement('img')
    port.element.append(image)
    image.addEventListener('load', () => {
      port.fire('load', { width: image.naturalWidth, height: image.naturalHeight })
    })
    image.addEventListener('error', () => port.fire('error', { errMsg: `GET ${image.src} 404 (Not Found)` }))
    let shown = ''
    return {
      update() {
        const source = String(port.property('src') ?? '')
        if (source !== shown && source !== '') image.src = addressOf(source)
        shown = source
        image.style.objectFit = FIT[String(port.property('mode'))] ?? 'fill'
      },
    }
  }
}
