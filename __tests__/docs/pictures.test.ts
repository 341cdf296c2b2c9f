import { statSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { root } from '../../tools/root'

const IMAGES = path.join(root, 'docs', 'images')
const MOVING = path.join(IMAGES, 'call.webp')

it("README's moving picture moves, and is small enough for a slow line", async () => {
  const { pages = 1 } = await sharp(MOVING, { animated: true }).metadata()
  expect(pages).toBeGreaterThanOrEqual(5)
  expect(statSync(MOVING).size).toBeLessThan(1_000_000)
})

it.each(['states-en', 'states-zh', 'states-wide'])('the picture %s in the docs is small', async (name) => {
  const file = path.join(IMAGES, `${name}.webp`)
  const { format, height } = await sharp(file).metadata()
  expect([format, height]).toEqual(['webp', 444])
  expect(statSync(file).size).toBeLessThan(100_000)
})
