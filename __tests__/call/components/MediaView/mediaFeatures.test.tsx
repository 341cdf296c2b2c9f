import { mediaFeatures } from '@/call/components/MediaView/index'

afterEach(() => {
  Reflect.deleteProperty(navigator, 'maxTouchPoints')
  Reflect.deleteProperty(window, 'matchMedia')
})

/** A browser that counts so many touches at once, or none at all, and is pointed at by that. */
function browse(pointer: 'fine' | 'coarse', touches?: number): void {
  if (touches !== undefined) {
    Object.defineProperty(navigator, 'maxTouchPoints', { value: touches, configurable: true })
  }
  const matchMedia = (query: string) => ({ matches: query === `(any-pointer: ${pointer})` })
  Object.assign(window, { matchMedia })
}

describe('a camera on either side', () => {
  it('is there on a phone', () => {
    browse('coarse', 5)
    expect(mediaFeatures().flip).toBe(true)
  })

  it('is there on a phone whose browser counts no touches, as iOS 12 does not', () => {
    browse('coarse')
    expect(mediaFeatures().flip).toBe(true)
  })

  it.each([0, undefined])('is not there on a computer whose browser counts %p touches', (touches) => {
    browse('fine', touches)
    expect(mediaFeatures().flip).toBe(false)
  })

  it('is not there where nothing is known of fingers', () => {
    expect(mediaFeatures().flip).toBe(false)
  })
})
