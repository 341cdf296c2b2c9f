import path from 'node:path'
import sharp from 'sharp'
import { FilmStrip } from '../../../tools/pictures/FilmStrip'
import { TemporaryFolder } from '../temporaryFolder'

/** A phone that shows one colour more after each picture that is taken of it. */
function phone(red: number) {
  let taken = 0
  return {
    screenshot: async () => {
      taken += 1
      const background = { r: red, g: 40 * taken, b: 0 }
      return sharp({ create: { width: 390, height: 844, channels: 3, background } })
        .jpeg()
        .toBuffer()
    },
  }
}

it('puts the phones beside each other, picture after picture, and begins anew at the end', async () => {
  const folder = new TemporaryFolder()
  const file = path.join(folder.path, 'call.webp')
  const strip = new FilmStrip([phone(0), phone(255)])
  for (let picture = 0; picture < 3; picture += 1) await strip.run(0)
  await strip.write(file)

  const {
    format,
    pages,
    width,
    pageHeight,
    loop,
    delay = [],
  } = await sharp(file, { animated: true }).metadata()
  expect({ format, pages, width, loop }).toEqual({
    format: 'webp',
    pages: 3,
    width: 2 * 236 + 3 * 16,
    loop: 0,
  })
  expect(pageHeight).toBe(Math.round((844 * 236) / 390) + 2 * 16)
  expect(delay.every((ms) => ms >= 160 && ms <= 900)).toBe(true)

  const last = await sharp(file, { page: 2 }).removeAlpha().raw().toBuffer()
  const redAt = (x: number) => last[(300 * (2 * 236 + 3 * 16) + x) * 3] ?? -1
  expect([redAt(100) < 40, redAt(400) > 215]).toEqual([true, true])
  folder.remove()
})
