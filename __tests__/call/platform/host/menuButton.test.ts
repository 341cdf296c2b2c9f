import { besideMenuButton } from '../../../../src/call/platform/host/menuButton'

const window = { windowWidth: 390, statusBarHeight: 24 }
const taro = (button: Parameters<typeof besideMenuButton>[0]['getMenuButtonBoundingClientRect']) => ({
  getWindowInfo: () => window,
  getMenuButtonBoundingClientRect: button,
})

describe('the upper edge beside WeChat’s button', () => {
  it('is the page’s own to the left of it, and below', () => {
    const edge = besideMenuButton(taro(() => ({ top: 30, bottom: 62, left: 296, height: 32 })))
    expect(edge).toEqual({ middle: 46, bottom: 62, right: 94 })
  })

  it('is where the button will be, while a phone tells of none', () => {
    const edge = besideMenuButton(taro(() => ({ top: 0, bottom: 0, left: 0, height: 0 })))
    expect(edge).toEqual({ middle: 46, bottom: 62, right: 95 })
  })
})
