import { until } from 'mini-program-host/until'
import type { Page } from 'playwright-core'

/** Something to be read or recognised, and how much it stands out from the worst pixel behind it. */
export interface Contrast {
  readonly what: string
  readonly kind: 'text' | 'icon'
  readonly ratio: number
}

/** Everything that is drawn with ink, without it. */
const inkless = (root: string) =>
  `${root} * { color: transparent !important; } ${root} .call-icon, ${root} .call-quality { opacity: 0 !important; }`

/** The least that WCAG 2.2 asks of text (1.4.3) and of what is not text (1.4.11). */
export const LEAST = { text: 4.5, icon: 3 } as const

/** What there is and where: a picture shows the page that is measured only if this is the same before and after it. */
function placesOf(page: Page, root: string): Promise<string> {
  return page.evaluate((selector) => {
    const parts = [...document.querySelectorAll(`${selector}, ${selector} *`)]
    return parts
      .map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect()
        return [part.className, left, top, width, height].join(' ')
      })
      .join('\n')
  }, root)
}

/**
 * Measures every text and icon of the call page, or of another root, against each pixel that is behind it, in a picture of
 * the page that is taken without them. What cannot be tapped for now is left out, as in WCAG.
 */
export async function contrastsOf(page: Page, root = '#call-page'): Promise<readonly Contrast[]> {
  const behind = await until('the page stands still while its picture is taken', async () => {
    const before = await placesOf(page, root)
    const style = await page.addStyleTag({ content: inkless(root) })
    const picture = (await page.screenshot()).toString('base64')
    await style.evaluate((element) => (element as Element).remove())
    return (await placesOf(page, root)) === before ? picture : undefined
  })
  return page.evaluate(
    async ([png, selector]) => {
      const picture = new Image()
      picture.src = `data:image/png;base64,${png}`
      await picture.decode()
      const canvas = Object.assign(document.createElement('canvas'), {
        width: window.innerWidth,
        height: window.innerHeight,
      })
      const pen = canvas.getContext('2d')
      if (pen === null) throw new Error('there is no canvas')
      pen.drawImage(picture, 0, 0, window.innerWidth, window.innerHeight)

      type Colour = readonly [r: number, g: number, b: number, a: number]
      const light = (part: number) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      }
      const luminance = (r: number, g: number, b: number) =>
        0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b)
      const ratioOf = (ink: Colour, { left, top, width, height }: DOMRect) => {
        const { data } = pen.getImageData(
          Math.ceil(left),
          Math.ceil(top),
          Math.floor(width),
          Math.floor(height),
        )
        let worst = 21
        for (let at = 0; at < data.length; at += 4) {
          const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3)
          const [ir, ig, ib, alpha] = ink
          const mixed = luminance(
            ir * alpha + r * (1 - alpha),
            ig * alpha + g * (1 - alpha),
            ib * alpha + b * (1 - alpha),
          )
          const ground = luminance(r, g, b)
          worst = Math.min(worst, (Math.max(mixed, ground) + 0.05) / (Math.min(mixed, ground) + 0.05))
        }
        return worst
      }
      const colourOf = (element: Element): Colour => {
        const [r = 0, g = 0, b = 0, a = 1] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(
          Number,
        )
        return [r, g, b, a]
      }

      const top = [...document.querySelectorAll(selector)].at(-1) ?? document.body
      // What is scrolled away is not seen.
      const isScrolledAway = (element: Element, box: DOMRect) => {
        const list = element.closest('.call-panel__list')?.getBoundingClientRect()
        return list !== undefined && (box.top < list.top || box.bottom > list.bottom)
      }
      const isShown = (element: Element, box: DOMRect) =>
        !isScrolledAway(element, box) &&
        box.width > 1 &&
        box.height > 1 &&
        getComputedStyle(element).visibility === 'visible' &&
        element.closest(
          '.call-announcer, .call-control--disabled, .call-pane--waiting, .call-avatar__disc',
        ) === null
      const measured: { what: string; kind: 'text' | 'icon'; ratio: number }[] = []
      const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement
        if (element === null || (node.textContent ?? '').trim() === '') continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const cut = element.getBoundingClientRect()
        const whole = range.getBoundingClientRect()
        // What is cut off by an ellipsis is not drawn.
        const box = new DOMRect(
          whole.left,
          whole.top,
          Math.min(whole.right, cut.right) - whole.left,
          whole.height,
        )
        if (!isShown(element, box)) continue
        measured.push({ what: node.textContent ?? '', kind: 'text', ratio: ratioOf(colourOf(element), box) })
      }
      for (const icon of top.querySelectorAll('.call-icon')) {
        const turned = icon.getBoundingClientRect()
        const { offsetWidth: width = turned.width, offsetHeight: height = turned.height } =
          icon as HTMLElement
        // The corners of one that is turned lie outside of its disc, and nothing is drawn in them.
        const box = new DOMRect(
          turned.left + (turned.width - width) / 2,
          turned.top + (turned.height - height) / 2,
          width,
          height,
        )
        if (!isShown(icon, box)) continue
        const share = Number(/invert\(([\d.]+)\)/.exec(getComputedStyle(icon).filter)?.[1] ?? 0) * 255
        const ink: Colour = [share, share, share, 1]
        const name = icon.closest('[role=button]')?.id ?? icon.className
        measured.push({ what: name, kind: 'icon', ratio: ratioOf(ink, box) })
      }
      // Drawn by its edges and its ground, which is how it is told apart.
      for (const bar of top.querySelectorAll('.call-quality__bar--full')) {
        const [r = 0, g = 0, b = 0, a = 1] = (
          getComputedStyle(bar).backgroundColor.match(/[\d.]+/g) ?? []
        ).map(Number)
        const sign = bar.parentElement?.getBoundingClientRect()
        if (sign !== undefined)
          measured.push({ what: bar.className, kind: 'icon', ratio: ratioOf([r, g, b, a], sign) })
      }
      return measured
    },
    [behind, root] as const,
  )
}
