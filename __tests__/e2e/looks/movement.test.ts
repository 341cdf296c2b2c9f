import type { Page } from 'playwright-core'
import { named, useLooks } from './useLooks'

// One's own picture on its way between the whole window and its corner, held still in the middle of it.

const looks = useLooks()

/** What moves, by id, and which properties do; each is held where half of it is over. */
function held(page: Page) {
  return page.evaluate(() =>
    document.getAnimations().flatMap((movement) => {
      const effect = movement.effect as KeyframeEffect
      movement.pause()
      movement.currentTime = Number(effect.getTiming().duration) / 2
      const properties = effect
        .getKeyframes()
        .flatMap((frame) =>
          Object.keys(frame).filter(
            (name) => !['offset', 'computedOffset', 'easing', 'composite'].includes(name),
          ),
        )
      return [{ id: effect.target?.id, properties: [...new Set(properties)] }]
    }),
  )
}

const boxOf = (page: Page, id: string) =>
  page.evaluate((of) => {
    const { left, top, width, height } = document.getElementById(of)?.getBoundingClientRect() ?? new DOMRect()
    return { left, top, right: left + width, bottom: top + height }
  }, id)

const finish = (page: Page) =>
  page.evaluate(() => document.getAnimations().forEach((movement) => movement.finish()))

test('the pictures go to their places in one movement, of which nothing is laid out', async () => {
  const posed = await looks().open('en', named('connecting-video'))
  const { page } = posed
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await posed.show(named('talking'))
  expect(await held(page)).toEqual([{ id: 'call-local-pane', properties: ['transform'] }])
  const half = await boxOf(page, 'call-local-pane')
  await finish(page)
  const tile = await boxOf(page, 'call-local-pane')
  // From the whole window towards the corner: larger than there on the sides that lie inside.
  expect(half.left).toBeLessThan(tile.left)
  expect(half.bottom).toBeGreaterThan(tile.bottom)
  expect([tile.left > 195, tile.top >= 0, tile.right < 390]).toEqual([true, true, true])
  await page.locator('.call-pane--small').click()
  const both = await held(page)
  expect(both.map(({ id }) => id).sort()).toEqual(['call-local-pane', 'call-remote-pane'])
  expect(both.every(({ properties }) => properties.join() === 'transform')).toBe(true)
  await finish(page)
  expect(await boxOf(page, 'call-local-pane')).toEqual({ left: 0, top: 0, right: 390, bottom: 844 })
  await page.close()
})
