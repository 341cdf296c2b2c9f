import { slideOf } from '../../../../src/call/platform/host/webSlide'

it.each([
  [undefined, 350],
  [{}, 350],
  [{ animation: true }, 350],
  [{ animation: false }, 0],
  [{ animation: { duration: 800, delay: 100 } }, 900],
  [{ animation: { duration: 800 } }, 800],
] as const)('pages of an app with %j slide for %i ms', (config, ms) => {
  expect(slideOf(config)).toBe(ms)
})
