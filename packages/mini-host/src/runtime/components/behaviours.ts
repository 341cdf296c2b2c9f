import type { LiveElements } from '../media/LiveElements'
import type { CreateBuiltIn } from './BuiltIn'
import { createButton } from './button'
import { createImage } from './image'
import { createField, createSwitch } from './inputs'
import { createScrollView } from './scrollView'
import type { WebViews } from './WebViews'

interface Owners {
  readonly live: LiveElements
  readonly webViews: WebViews
}

/** The components that do something, by name; the others show their children and keep their properties. */
export function componentBehaviours({ live, webViews }: Owners): Record<string, CreateBuiltIn> {
  const image = createImage(fileAddress)
  return {
    button: createButton,
    'cover-image': image,
    image,
    input: createField('input'),
    'live-player': live.createPlayer,
    'live-pusher': live.createPusher,
    'scroll-view': createScrollView,
    switch: createSwitch,
    textarea: createField('textarea'),
    'web-view': webViews.create,
  }
}

/** Where the host serves a file of the mini program. */
function fileAddress(path: string): string {
  return /^(https?:|data:|blob:)/.test(path) ? path : `/file/${path.replace(/^\//, '')}`
}
