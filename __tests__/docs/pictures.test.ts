import { statSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { root } from '../../tools/root'

const MOVING = path.join(root, 'docs', 'images', 'call.webp')

it("README's moving picture moves, and is small enough for a slow line", async () => {
  const { pages = 1 } = await sharp(MOVING, { animated: true }).metadata()
  expect(pages).toBeGreaterThanOrEqual(5)
  expect(statSync(MOVING).size).toBeLessThan(1_000_000)
})
