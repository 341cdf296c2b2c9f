import { writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** How wide a phone is drawn, in pixels, and what is around it. */
const PHONE_WIDTH = 236
const GAP = 16
const GROUND = '#e9edf4'
/** No frame is shown for less or for longer, in ms, however long it took to be made. */
const SHORTEST = 160
const LONGEST = 900

interface Frame {
  readonly picture: Buffer
  /** When it was taken, in ms. */
  readonly at: number
}

/** Pictures of two phones side by side, one after another, for a moving picture of them. */
export class FilmStrip {
  private readonly frames: Frame[] = []

  constructor(private readonly phones: readonly Pick<Page, 'screenshot'>[]) {}

  /** Takes pictures for so many ms, as fast as they can be taken, and at least one. */
  async run(ms: number): Promise<void> {
    const until = Date.now() + ms
    do await this.take()
    while (Date.now() < until)
  }

  /** Writes what was taken as an animated WebP, which begins anew at its end. */
  async write(file: string): Promise<void> {
    const delay = this.frames.map(({ at }, place) => {
      const next = this.frames[place + 1]?.at ?? at + LONGEST
      return Math.min(LONGEST, Math.max(SHORTEST, next - at))
    })
    const pictures = this.frames.map(({ picture }) => picture)
    const moving = sharp(pictures, { join: { animated: true } })
    await writeFile(file, await moving.webp({ quality: 62, delay, loop: 0 }).toBuffer())
  }

  private async take(): Promise<void> {
    const at = Date.now()
    const shots = await Promise.all(this.phones.map((page) => page.screenshot({ type: 'jpeg', quality: 95 })))
    const drawn = await Promise.all(
      shots.map((shot) => sharp(shot).resize({ width: PHONE_WIDTH }).toBuffer({ resolveWithObject: true })),
    )
    const height = Math.max(...drawn.map(({ info }) => info.height))
    const ground = sharp({
      create: {
        width: drawn.length * PHONE_WIDTH + (drawn.length + 1) * GAP,
        height: height + 2 * GAP,
        channels: 3,
        background: GROUND,
      },
    })
    const parts = drawn.map(({ data }, place) => ({
      input: data,
      top: GAP,
      left: GAP + place * (PHONE_WIDTH + GAP),
    }))
    this.frames.push({ picture: await ground.composite(parts).png().toBuffer(), at })
  }
}
