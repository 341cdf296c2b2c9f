import type { CreateBuiltIn } from './BuiltIn'

const HOVER_MS = 70

/** `button`: has WeChat's class for a pressed one, `button-hover`, for a moment, under finger and mouse. */
export const createButton: CreateBuiltIn = ({ element }) => {
  for (const type of ['touchstart', 'mousedown']) {
    element.addEventListener(type, () => {
      element.classList.add('button-hover')
      setTimeout(() => element.classList.remove('button-hover'), HOVER_MS)
    })
  }
  return {}
}

/**
 * Stops touches and clicks on disabled buttons, and on what is inside, before anybody hears of them.
 * @claim both | A disabled button hears no tap. | https://developers.weixin.qq.com/miniprogram/dev/component/button.html
 */
export function silenceDisabledButtons(): void {
  for (const type of ['touchstart', 'touchend', 'mousedown', 'mouseup', 'click']) {
    document.addEventListener(
      type,
      (event) => {
        const button = event.target instanceof Element ? event.target.closest('wx-button') : null
        if (button?.hasAttribute('prop-disabled')) event.stopImmediatePropagation()
      },
      true,
    )
  }
}
